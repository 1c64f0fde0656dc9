package dev.textback.call.voice;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Why a leg ended, as far as it matters (Plivo's hang-up codes). */
public enum HangUp {
    ORDINARY,
    /** The carrier blocked the caller as spam, or as a number that never calls. */
    SPAM,
    /** The leg to a phone of ours that another phone was quicker than: it says nothing of the call. */
    LOST_RACE;

    private static final Set<String> BLOCKED = Set.of("3130", "3140");

    /** Reads the carrier's code; null, or one that nobody knows, is an ordinary end. */
    public static HangUp of(@Nullable String code) {
        if (code == null) {
            return ORDINARY;
        }
        if (BLOCKED.contains(code.strip())) {
            return SPAM;
        }
        return code.strip().equals("9000") ? LOST_RACE : ORDINARY;
    }
}
