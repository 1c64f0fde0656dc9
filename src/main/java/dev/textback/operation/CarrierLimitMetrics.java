package dev.textback.operation;

import dev.textback.business.Business;
import dev.textback.business.Businesses;
import dev.textback.compliance.CarrierDay;
import dev.textback.compliance.LineRegistrations;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.function.DoubleSupplier;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** What the carriers allow: how much of their day is used up, and which lines may text. Without a database NaN, never a stale number. */
@Component
class CarrierLimitMetrics implements MeterBinder {

    private final Businesses businesses;
    private final CarrierDay day;
    private final LineRegistrations registrations;

    CarrierLimitMetrics(Businesses businesses, CarrierDay day, LineRegistrations registrations) {
        this.businesses = businesses;
        this.day = day;
        this.registrations = registrations;
    }

    @Override
    public void bindTo(MeterRegistry meters) {
        for (Business business : businesses.all()) {
            gauge("textback.carrier.day.segments", () -> day.used(business))
                    .description("Segments that the carrier took since midnight in Los Angeles")
                    .tag("business", business.id())
                    .register(meters);
            gauge("textback.carrier.day.cap", () -> day.cap(business).orElse(0))
                    .description("Segments that the carrier takes a day; 0: no cap")
                    .tag("business", business.id())
                    .register(meters);
            gauge("textback.lines.unregistered", () -> unregistered(business))
                    .description("Lines that the carriers let no texts through from")
                    .tag("business", business.id())
                    .register(meters);
        }
    }

    private long unregistered(Business business) {
        return business.lines().stream()
                .filter(line -> !registrations.of(business, line).allowsSending())
                .count();
    }

    private static Gauge.Builder<DoubleSupplier> gauge(String name, DoubleSupplier value) {
        return Gauge.builder(name, value, CarrierLimitMetrics::read).strongReference(true);
    }

    private static double read(DoubleSupplier value) {
        try {
            return value.getAsDouble();
        } catch (DataAccessException | TransactionException noDatabase) {
            return Double.NaN;
        }
    }
}
