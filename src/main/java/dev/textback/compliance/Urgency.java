package dev.textback.compliance;

/** Who goes first where a line is short of turns. Each may use more of what can go at once than the next. */
public enum Urgency {
    /** Somebody waits for it: an answer, a confirmation, a person's own words. */
    ANSWER(1.0),
    /** The caller rang just now. */
    FIRST_TEXT(0.8),
    /** Nudges, the morning's texts, alerts to staff. */
    REST(0.5);

    private final double share;

    Urgency(double share) {
        this.share = share;
    }

    /** How many texts of this kind may go at once. */
    int atOnce(Pace pace) {
        return Math.max(Math.min(2, pace.atOnce()), (int) Math.floor(pace.atOnce() * share));
    }
}
