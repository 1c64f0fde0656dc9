package dev.textback.operation;

import dev.textback.texting.CarrierReachability;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.actuate.health.AbstractHealthIndicator;
import org.springframework.boot.actuate.health.Health;
import org.springframework.stereotype.Component;

/**
 * Whether the carrier takes our calls: the health group {@code carrier}, and no part of any other ({@link CarrierStandsApart}). However many
 * probes come, the carrier is asked once in {@code textback.operation.carrier-asked-every}; those that come meanwhile wait for that answer.
 */
@Component
class CarrierApiHealthIndicator extends AbstractHealthIndicator {

    private final CarrierReachability carrier;
    private final Duration askedEvery;
    private @Nullable Asked last;

    CarrierApiHealthIndicator(CarrierReachability carrier, OperationProperties properties) {
        super("The carrier could not be asked");
        this.carrier = carrier;
        this.askedEvery = properties.carrierAskedEvery();
    }

    @Override
    protected void doHealthCheck(Health.Builder health) {
        CarrierReachability.Answer answer = answer();
        (answer.reachable() ? health.up() : health.down()).withDetail("carrier", answer.meaning());
    }

    private synchronized CarrierReachability.Answer answer() {
        Asked before = last;
        if (before != null && System.nanoTime() - before.atNanos() < askedEvery.toNanos()) {
            return before.answer();
        }
        CarrierReachability.Answer answer = carrier.ask();
        last = new Asked(answer, System.nanoTime());
        return answer;
    }

    private record Asked(CarrierReachability.Answer answer, long atNanos) {}
}
