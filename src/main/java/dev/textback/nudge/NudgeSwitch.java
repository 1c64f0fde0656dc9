package dev.textback.nudge;

import dev.textback.business.Business;
import dev.textback.compliance.ConsentLedger;
import dev.textback.conversation.Trail;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Changes how it stands with a business's nudges and notes that in the trail and, under each of its lines, in the ledger. */
@Component
class NudgeSwitch {

    static final String PROGRAM = "textback";

    private final Nudges nudges;
    private final ConsentLedger ledger;
    private final Trail trail;
    private final Clock clock;

    NudgeSwitch(Nudges nudges, ConsentLedger ledger, Trail trail, Clock clock) {
        this.nudges = nudges;
        this.ledger = ledger;
        this.trail = trail;
        this.clock = clock;
    }

    /** Call it with the business locked, and only where the level changes. */
    void to(Business business, NudgeLevel level, @Nullable Instant countedFrom, String by, String reason) {
        nudges.set(business.id(), new NudgeState(level, clock.instant(), countedFrom, by, reason));
        String kind = switch (level) {
            case OFF -> "nudges-off";
            case WARNED -> "opt-outs-high";
            case OK -> by.equals(PROGRAM) ? "opt-outs-usual" : "nudges-on";
        };
        trail.add(business.id(), null, null, "nudges", sentence(level, by, reason), kind);
        business.lines()
                .forEach(line -> ledger.record(business.id(), line, kind, "nudges", reason, "", "opt-out-rate", by));
    }

    private static String sentence(NudgeLevel level, String by, String reason) {
        return switch (level) {
            case OFF -> "Nudges were switched off by " + by + ": " + reason;
            case WARNED -> "Many opt-outs: " + reason;
            case OK ->
                by.equals(PROGRAM)
                        ? "Opt-outs are few again: " + reason
                        : "Nudges were switched on by " + by + ": " + reason;
        };
    }
}
