package dev.textback.business;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Times of the week, such as opening hours or a texting window, with split shifts and overnight ranges. It carries no zone: the same window
 * is asked in the caller's zones as well as in the business's.
 */
public interface WeeklyHours {

    /** Whether the moment lies inside, seen in the zone. A range includes its start and excludes its end. */
    boolean contains(Instant moment, ZoneId zone);

    /** The first moment at or after {@code from} that lies inside; empty if no day of the week has any. DST gaps and overlaps are honoured. */
    Optional<Instant> nextStart(Instant from, ZoneId zone);

    /** The end of the range that contains the moment; empty if it lies outside, or if the range never ends (every day, all day). */
    Optional<Instant> endOfCurrent(Instant moment, ZoneId zone);

    /** The ranges a day, as configured; a day that is left out is closed. 24:00 is {@link Range#MIDNIGHT}. */
    Map<DayOfWeek, List<Range>> ranges();

    /** From (inclusive) to (exclusive); {@code to <= from} runs into the next day; {@code to == MIDNIGHT} is the end of the day. */
    record Range(LocalTime from, LocalTime to) {
        public static final LocalTime MIDNIGHT = LocalTime.MIDNIGHT;
    }
}
