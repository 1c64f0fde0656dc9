package dev.textback.callback;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * Moments as the page writes them.
 *
 * @param zone the business's
 */
record Moments(Instant now, ZoneId zone) {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("h:mm a", Locale.US);
    private static final DateTimeFormatter DAY_AND_TIME = DateTimeFormatter.ofPattern("EEE, MMM d, h:mm a", Locale.US);

    /** Such as {@code today at 3:42 PM} or {@code Sun, Mar 8, 3:42 PM}. */
    String inWords(Instant moment) {
        ZonedDateTime there = moment.atZone(zone);
        return there.toLocalDate().equals(now.atZone(zone).toLocalDate())
                ? "today at " + TIME.format(there)
                : DAY_AND_TIME.format(there);
    }
}
