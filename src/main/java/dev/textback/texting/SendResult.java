package dev.textback.texting;

import java.time.Instant;
import java.util.UUID;

/**
 * What became of a request to send a text. An ambiguous end is no result but an {@link OutcomeUnknown}, so that the step is tried again.
 */
public sealed interface SendResult {

    /** The rule of a text that waits, or waited too long, because texts to callers are paused. */
    String PAUSED = "paused";

    /** The rule of a text that waits until the carrier's next day, because this one is used up. */
    String CARRIER_DAY = "carrier-day";

    /** One sentence for the trail. */
    String sentence();

    /** The rule that decided; empty for a text that was sent. */
    String rule();

    /** The carrier has it. */
    record Sent(UUID textId) implements SendResult {
        @Override
        public String sentence() {
            return "Texted.";
        }

        @Override
        public String rule() {
            return "";
        }
    }

    /** Not now: the step should come back at {@code at}. */
    record Later(Instant at, String reason, String rule) implements SendResult {
        @Override
        public String sentence() {
            return "Not texted yet, next try " + at + ": " + reason;
        }
    }

    /** Not any more: the caller was helped, or has replied, or was texted before. */
    record Withdrawn(String reason, String rule) implements SendResult {
        @Override
        public String sentence() {
            return "Not texted: " + reason;
        }
    }

    /** Not at all, and the caller has heard nothing from us: a person must call. */
    record Refused(String reason, String rule) implements SendResult {
        @Override
        public String sentence() {
            return "Not texted: " + reason;
        }
    }
}
