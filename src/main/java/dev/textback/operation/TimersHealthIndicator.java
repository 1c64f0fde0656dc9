package dev.textback.operation;

import dev.textback.process.EngineCondition;
import java.time.Duration;
import org.springframework.boot.actuate.health.AbstractHealthIndicator;
import org.springframework.boot.actuate.health.Health;
import org.springframework.stereotype.Component;

/**
 * Whether timers are on time: out of service while a job that is due, may be tried and is locked by nobody has waited longer than
 * {@code textback.operation.timers-late-after}. No part of liveness or readiness: a backlog goes away by itself, and webhooks still count.
 */
@Component
class TimersHealthIndicator extends AbstractHealthIndicator {

    private final EngineCondition engine;
    private final Duration limit;

    TimersHealthIndicator(EngineCondition engine, OperationProperties properties) {
        super("The engine's jobs could not be read");
        this.engine = engine;
        this.limit = properties.timersLateAfter();
    }

    @Override
    protected void doHealthCheck(Health.Builder health) {
        Duration overdue = engine.longestOverdue();
        (overdue.compareTo(limit) > 0 ? health.outOfService() : health.up())
                .withDetail("oldestOverdueSeconds", overdue.toSeconds())
                .withDetail("lateAfterSeconds", limit.toSeconds());
    }
}
