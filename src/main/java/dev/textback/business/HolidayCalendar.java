package dev.textback.business;

import dev.textback.business.Problems.WrongValue;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.Period;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.DateProperty;

/**
 * An iCalendar file (RFC 5545) whose all-day events are holidays: of one day, of several, and recurring. An event with a time of day closes no
 * business, so it is refused rather than guessed at.
 */
class HolidayCalendar {

    private static final long LARGEST = 1_000_000;
    private static final LocalDate FIRST = LocalDate.of(FederalHolidays.FIRST_YEAR, 1, 1);
    private static final LocalDate LAST = LocalDate.of(FederalHolidays.LAST_YEAR, 12, 31);

    private HolidayCalendar() {}

    /**
     * The days of the file.
     *
     * @param written a path, or a {@code file:} address
     */
    static Set<LocalDate> read(String written) throws WrongValue {
        List<VEvent> events = events(written);
        if (events.isEmpty()) {
            throw new WrongValue("holds no event; export the calendar of your holidays as .ics");
        }
        Set<LocalDate> days = new TreeSet<>();
        for (VEvent event : events) {
            days.addAll(days(event));
        }
        return days;
    }

    private static List<VEvent> events(String written) throws WrongValue {
        Path file = path(written);
        try {
            if (Files.size(file) > LARGEST) {
                throw new WrongValue("is larger than 1 MB; write a calendar that holds holidays alone");
            }
            try (InputStream content = Files.newInputStream(file)) {
                return new CalendarBuilder().build(content).getComponents(Component.VEVENT);
            }
        } catch (IOException absent) {
            throw new WrongValue("cannot be read; write the path of an .ics file, seen from "
                    + Path.of("").toAbsolutePath());
        } catch (ParserException broken) {
            throw new WrongValue("is no iCalendar file: line " + broken.getLineNo() + " cannot be read");
        } catch (RuntimeException broken) {
            throw new WrongValue("is no iCalendar file: " + broken.getMessage());
        }
    }

    private static Path path(String written) throws WrongValue {
        try {
            return written.startsWith("file:") ? Path.of(URI.create(written)) : Path.of(written);
        } catch (RuntimeException wrong) {
            throw new WrongValue("is no path of a file; write e.g. /etc/textback/holidays.ics");
        }
    }

    private static Set<LocalDate> days(VEvent event) throws WrongValue {
        Optional<DateProperty<?>> starts = event.getProperty("DTSTART");
        Optional<DateProperty<?>> ends = event.getProperty("DTEND");
        LocalDate start = day(event, starts);
        LocalDate end = ends.isEmpty() ? start.plusDays(1) : day(event, ends);
        long length = Math.max(1, ChronoUnit.DAYS.between(start, end));
        Set<LocalDate> days = new TreeSet<>();
        for (LocalDate first : starts(event, start)) {
            first.datesUntil(first.plusDays(length)).forEach(days::add);
        }
        return days;
    }

    private static Set<LocalDate> starts(VEvent event, LocalDate start) throws WrongValue {
        if (!recurs(event, "RRULE") && !recurs(event, "RDATE")) {
            return Set.of(start);
        }
        try {
            Set<LocalDate> starts = new TreeSet<>();
            Set<Period<LocalDate>> found = event.calculateRecurrenceSet(new Period<>(FIRST, LAST));
            found.forEach(period -> starts.add(period.getStart()));
            return starts;
        } catch (RuntimeException wrong) {
            throw new WrongValue(
                    "holds the event '" + name(event) + "', whose recurrence cannot be read: " + wrong.getMessage());
        }
    }

    private static boolean recurs(VEvent event, String property) {
        Optional<Property> found = event.getProperty(property);
        return found.isPresent();
    }

    private static LocalDate day(VEvent event, Optional<DateProperty<?>> written) throws WrongValue {
        if (written.isPresent() && written.get().getDate() instanceof LocalDate day) {
            return day;
        }
        throw new WrongValue("holds the event '" + name(event)
                + "', which is no all-day event; a holiday has dates and no time of day");
    }

    private static String name(VEvent event) {
        Optional<Property> summary = event.getProperty("SUMMARY");
        return summary.map(Property::getValue).orElse("without a name");
    }
}
