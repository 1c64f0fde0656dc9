package dev.textback.texting;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What follows an unanswered text.
 *
 * @param at when, for a text in the morning; null otherwise
 */
public record FollowUp(Kind kind, @Nullable Instant at) {

    /** The kinds, as the diagram reads them. */
    public enum Kind {
        NUDGE,
        MORNING,
        NONE;

        public String code() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }
}
