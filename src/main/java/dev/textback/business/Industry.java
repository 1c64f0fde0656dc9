package dev.textback.business;

/** What kind of business it is; decides the wording and the menu of its texts. */
public enum Industry {
    SERVICE,
    RETAIL,
    PROFESSIONAL;

    /** The name as configuration, diagrams and wording files write it, such as {@code service}. */
    public String code() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
