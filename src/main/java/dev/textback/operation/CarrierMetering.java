package dev.textback.operation;

import dev.textback.texting.Carrier;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;

/** Puts the stop-watch around the carrier, so that neither the domain nor the adapter knows of metrics. */
@Component
class CarrierMetering implements BeanPostProcessor, Ordered {

    private final ObjectProvider<MeterRegistry> meters;

    CarrierMetering(ObjectProvider<MeterRegistry> meters) {
        this.meters = meters;
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof Carrier carrier ? new MeteredCarrier(carrier, meters::getObject) : bean;
    }

    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }
}
