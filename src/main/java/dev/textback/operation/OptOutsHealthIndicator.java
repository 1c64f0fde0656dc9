package dev.textback.operation;

import dev.textback.nudge.NudgeLevel;
import dev.textback.nudge.Nudges;
import org.springframework.boot.actuate.health.AbstractHealthIndicator;
import org.springframework.boot.actuate.health.Health;
import org.springframework.stereotype.Component;

/** Shows which businesses have too many opt-outs. Always up: it is their texts that want a look, not the program. */
@Component
class OptOutsHealthIndicator extends AbstractHealthIndicator {

    private final Nudges nudges;

    OptOutsHealthIndicator(Nudges nudges) {
        super("The opt-outs could not be read");
        this.nudges = nudges;
    }

    @Override
    protected void doHealthCheck(Health.Builder health) {
        health.up();
        nudges.all().forEach((business, state) -> {
            if (state.level() != NudgeLevel.OK) {
                health.withDetail(
                        business,
                        (state.nudgesGo() ? "many opt-outs since " : "nudges off since ") + state.since() + ": "
                                + state.reason());
            }
        });
    }
}
