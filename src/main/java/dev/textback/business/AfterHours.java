package dev.textback.business;

/** What a caller gets who rings while the business is closed. */
public enum AfterHours {
    TEXT_AND_FOLLOW_UP,
    TEXT_ONLY,
    HOLD_UNTIL_MORNING,
    NOTHING;

    /** The name as configuration and decision tables write it, such as {@code text-and-follow-up}. */
    public String code() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
