package dev.textback.compliance;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Predicate;

/** All days that are no holiday, in one zone. */
record NotOnHolidays(Predicate<LocalDate> holidays, ZoneId zone) implements OpenTimes {

    private static final int DAYS_AHEAD = 15;

    @Override
    public boolean contains(Instant moment) {
        return !holidays.test(day(moment));
    }

    @Override
    public Optional<Instant> nextStart(Instant from) {
        return contains(from) ? Optional.of(from) : startOf(from, holidays.negate());
    }

    @Override
    public Optional<Instant> end(Instant moment) {
        return contains(moment) ? startOf(moment, holidays) : Optional.empty();
    }

    /** The start of the first such day after the moment's own. */
    private Optional<Instant> startOf(Instant moment, Predicate<LocalDate> wanted) {
        LocalDate tomorrow = day(moment).plusDays(1);
        return tomorrow.datesUntil(tomorrow.plusDays(DAYS_AHEAD))
                .filter(wanted)
                .findFirst()
                .map(day -> day.atStartOfDay(zone).toInstant());
    }

    private LocalDate day(Instant moment) {
        return moment.atZone(zone).toLocalDate();
    }
}
