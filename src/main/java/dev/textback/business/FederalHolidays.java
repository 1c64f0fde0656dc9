package dev.textback.business;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.TemporalAdjusters;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * The eleven holidays of 5 U.S.C. 6103(a), each with the day on which it is observed: the Friday before a Saturday (6103(b)), the Monday after a
 * Sunday (Executive Order 11582). Juneteenth counts in every year, although it is a holiday since 2021 only.
 */
public final class FederalHolidays {

    /** As far as a calendar is written out; every running process ends long before. */
    static final int FIRST_YEAR = 2020;

    static final int LAST_YEAR = 2099;

    private static final Set<LocalDate> ALL = written();

    private FederalHolidays() {}

    /** Whether the day is a federal holiday, or the day on which one is observed. */
    public static boolean contains(LocalDate day) {
        return ALL.contains(day);
    }

    static Set<LocalDate> all() {
        return ALL;
    }

    private static Set<LocalDate> written() {
        Set<LocalDate> days = new TreeSet<>();
        // One year more: its New Year's Day may be observed on the last day of the year before
        IntStream.rangeClosed(FIRST_YEAR, LAST_YEAR + 1)
                .forEach(year -> of(year).forEach(day -> {
                    days.add(day);
                    days.add(observed(day));
                }));
        return java.util.Collections.unmodifiableSet(days);
    }

    private static Set<LocalDate> of(int year) {
        return Set.of(
                LocalDate.of(year, Month.JANUARY, 1),
                nth(3, DayOfWeek.MONDAY, year, Month.JANUARY),
                nth(3, DayOfWeek.MONDAY, year, Month.FEBRUARY),
                LocalDate.of(year, Month.MAY, 1).with(TemporalAdjusters.lastInMonth(DayOfWeek.MONDAY)),
                LocalDate.of(year, Month.JUNE, 19),
                LocalDate.of(year, Month.JULY, 4),
                nth(1, DayOfWeek.MONDAY, year, Month.SEPTEMBER),
                nth(2, DayOfWeek.MONDAY, year, Month.OCTOBER),
                LocalDate.of(year, Month.NOVEMBER, 11),
                nth(4, DayOfWeek.THURSDAY, year, Month.NOVEMBER),
                LocalDate.of(year, Month.DECEMBER, 25));
    }

    private static LocalDate nth(int n, DayOfWeek day, int year, Month month) {
        return LocalDate.of(year, month, 1).with(TemporalAdjusters.dayOfWeekInMonth(n, day));
    }

    private static LocalDate observed(LocalDate holiday) {
        return switch (holiday.getDayOfWeek()) {
            case SATURDAY -> holiday.minusDays(1);
            case SUNDAY -> holiday.plusDays(1);
            default -> holiday;
        };
    }
}
