package dev.textback.business;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Times of the week, such as opening hours or a texting window, with split shifts and overnight ranges. It carries no zone: the same window
 * is asked in the caller's zones as well as in the business's.
 *
 * <p>A time of day means the first moment at which the clock on the wall shows that time or a later one. So a time that the clocks skip in
 * spring is the moment they jump, and a time that they show twice in autumn is the first of the two.
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

    /** Hours with these ranges; a day that is left out, or has none, is closed. */
    static WeeklyHours of(Map<DayOfWeek, List<Range>> ranges) {
        return new WeekOfRanges(ranges);
    }

    /** The same range on every day, such as a first-text window; from midnight to {@link Range#MIDNIGHT} is always. */
    static WeeklyHours daily(LocalTime from, LocalTime to) {
        Range range = new Range(from, to);
        return of(Arrays.stream(DayOfWeek.values())
                .collect(Collectors.toMap(Function.identity(), day -> List.of(range))));
    }

    /** From (inclusive) to (exclusive); {@code to <= from} runs into the next day; {@code to == MIDNIGHT} is the end of the day. */
    record Range(LocalTime from, LocalTime to) {
        public static final LocalTime MIDNIGHT = LocalTime.MIDNIGHT;

        /** Whether it ends on the day after it starts. */
        public boolean isOvernight() {
            return !to.equals(MIDNIGHT) && !from.isBefore(to);
        }

        /** As configuration writes it, such as {@code 08:00-12:00}. */
        @Override
        public String toString() {
            return from + "-" + (to.equals(MIDNIGHT) ? "24:00" : to);
        }
    }
}
