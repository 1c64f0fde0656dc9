package dev.textback.texting;

import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;

/** A configured account whose carrier is a {@link FaultyCarrier}; so the simulator is off. Jobs are run by hand. */
@TestConfiguration(proxyBeanMethods = false)
class WithFaultyCarrier {

    @Bean
    static BeanPostProcessor crashing() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof Carrier carrier ? new CrashingCarrier(carrier) : bean;
            }
        };
    }

    static class Account implements ApplicationContextInitializer<ConfigurableApplicationContext> {
        @Override
        public void initialize(ConfigurableApplicationContext context) {
            FaultyCarrier carrier = new FaultyCarrier();
            context.getBeanFactory().registerSingleton("faultyCarrier", carrier);
            TestPropertyValues.of(
                            "textback.plivo.auth-id=" + FaultyCarrier.AUTH_ID,
                            "textback.plivo.auth-token=token-of-the-account",
                            "textback.plivo.base-url=" + carrier.base(),
                            "textback.plivo.lookup-url=" + carrier.base(),
                            "textback.public-url=https://app.example.com",
                            "textback.admin.user=demo",
                            "textback.admin.password=not-the-demo")
                    .applyTo(context);
        }
    }
}
