package dev.textback.compliance;

import java.time.LocalDate;
import java.util.OptionalInt;

/**
 * What one state asks of unprompted texts.
 *
 * @param state its two letters
 * @param cap how many texts in 24 hours; empty for no cap
 * @param checked when somebody last compared it with its source
 */
record StateRule(
        String state, LegalWindow window, OptionalInt cap, LocalDate checked, Certainty certainty, String source) {

    /** How well the rule is known. */
    enum Certainty {
        STATUTE,
        SECONDARY,
        MEMORY,
        DISPUTED
    }
}
