package dev.textback.simulator;

import dev.textback.business.Business;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Times as a person reads them, in one business's zone. */
record ClockFace(ZoneId zone) {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("h:mm a", Locale.US);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE, MMM d", Locale.US);
    private static final DateTimeFormatter DAY_AND_TIME = DateTimeFormatter.ofPattern("EEE h:mm a", Locale.US);
    private static final DateTimeFormatter ZONE = DateTimeFormatter.ofPattern("zzz", Locale.US);

    /** Such as {@code 3:42 PM}. */
    String time(Instant moment) {
        return TIME.format(moment.atZone(zone));
    }

    /** Such as {@code Mon, Nov 23}. */
    String day(Instant moment) {
        return DAY.format(moment.atZone(zone));
    }

    /** Such as {@code PST}. */
    String zoneName(Instant moment) {
        return ZONE.format(moment.atZone(zone));
    }

    /** Such as {@code 8:42 PM} if that is less than half a day away, else {@code Tue 9:00 AM}. */
    String timeSeenFrom(Instant moment, Instant now) {
        boolean near = Duration.between(now, moment).abs().toHours() < 12;
        return (near ? TIME : DAY_AND_TIME).format(moment.atZone(zone));
    }

    /** Such as {@code Open until 5:00 PM} or {@code Closed, opens Tue 8:00 AM}. */
    String hours(Business business, Instant now) {
        if (business.isOpen(now)) {
            return business.hours()
                    .endOfCurrent(now, zone)
                    .map(end -> "Open until " + timeSeenFrom(end, now))
                    .orElse("Open around the clock");
        }
        return business.nextOpening(now)
                .map(next -> "Closed, opens " + timeSeenFrom(next, now))
                .orElse("Closed");
    }
}
