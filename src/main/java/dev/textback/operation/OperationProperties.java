package dev.textback.operation;

import dev.textback.business.SetUpProblem;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How closely the program watches itself.
 *
 * @param timersLateAfter how long a job may be overdue before health says so; positive
 * @param carrierAskedEvery the carrier is asked at most once in this time, however often its health is; not negative
 */
@ConfigurationProperties("textback.operation")
record OperationProperties(
        @DefaultValue("60s") Duration timersLateAfter,
        @DefaultValue("30s") Duration carrierAskedEvery) {

    OperationProperties {
        if (timersLateAfter.isNegative() || timersLateAfter.isZero()) {
            throw new SetUpProblem("textback.operation.timers-late-after is " + timersLateAfter
                    + "; it must be longer than nothing, such as 60s");
        }
        if (carrierAskedEvery.isNegative()) {
            throw new SetUpProblem("textback.operation.carrier-asked-every is " + carrierAskedEvery
                    + "; it must not be negative; 30s is usual");
        }
    }
}
