package dev.textback.business;

import dev.textback.business.WeeklyHours.Range;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads everything that is a time of the week: opening hours, the texting window, the first text's window. */
class HoursReader {

    private final Problems problems;
    private final Days days = new Days();
    private final TimeRanges times = new TimeRanges();

    HoursReader(Problems problems) {
        this.problems = problems;
    }

    /** Keys in the file's order: a later key overrides an earlier one on the days both name. */
    WeeklyHours week(Place place, Map<String, String> written) {
        Map<DayOfWeek, List<Range>> week = new EnumMap<>(DayOfWeek.class);
        written.forEach((key, value) -> {
            List<DayOfWeek> on = problems.read(place.child(key), key, days::read);
            List<Range> ranges = problems.need(
                    place.child(key),
                    value,
                    "write time ranges, leave the day out, or write closed",
                    times::read,
                    List.of());
            if (on != null) {
                on.forEach(day -> week.put(day, ranges));
            }
        });
        return WeeklyHours.of(week);
    }

    /** A business that never opens would hold every call for a morning that never comes. */
    WeeklyHours opening(Place place, Map<String, String> written) {
        int before = problems.count();
        WeeklyHours hours = week(place, written);
        if (hours.ranges().isEmpty() && problems.count() == before) {
            problems.add(place, "has no hours; write e.g. { mon-fri: \"08:00-12:00, 13:00-17:00\" }");
        }
        return hours;
    }

    WeeklyHours texting(Place place, Map<String, String> written) {
        return written.isEmpty()
                ? week(place, Map.of("mon-sat", "09:00-20:00", "sun", "12:00-20:00"))
                : week(place, written);
    }

    /** Null: at any time. The caller of a service business is awake and in need, so it has no window unless it asks for one. */
    @Nullable WeeklyHours firstText(Place place, @Nullable String written, @Nullable Industry industry) {
        if (written == null) {
            return industry == Industry.SERVICE ? null : WeeklyHours.daily(LocalTime.of(8, 0), LocalTime.of(21, 0));
        }
        if (written.strip().equals("any")) {
            return null;
        }
        Range range = problems.read(place, written, one -> times.readOne(one, "\"08:00-21:00\", or any"));
        return range == null ? null : WeeklyHours.daily(range.from(), range.to());
    }
}
