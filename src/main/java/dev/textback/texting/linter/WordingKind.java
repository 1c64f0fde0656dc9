package dev.textback.texting.linter;

/** What a wording is for, as far as rules differ. */
public enum WordingKind {
    /** The first text after a missed call, at once or in the morning. */
    FIRST_TEXT,
    /** The first text while the business is closed. */
    AFTER_HOURS,
    /** The one reminder hours later. */
    NUDGE,
    /** The courteous text of the next morning. */
    MORNING,
    /** What answers a caller who texted or booked. */
    ANSWER,
    /** The one confirmation of an opt-out. */
    CONFIRMATION,
    /** The answer to HELP. */
    HELP,
    /** What the business's own phones read. */
    STAFF_ALERT
}
