package dev.textback.business;

import dev.textback.business.Problems.WrongValue;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** Reads a business's holidays: dates, {@code us-federal}, and iCalendar files. */
class HolidaysReader {

    private static final String FEDERAL = "us-federal";

    private final Problems problems;

    HolidaysReader(Problems problems) {
        this.problems = problems;
    }

    /** Every single day, in the business's zone. */
    Set<LocalDate> read(Place place, List<String> written) {
        Set<LocalDate> days = new TreeSet<>();
        for (int i = 0; i < written.size(); i++) {
            days.addAll(problems.read(place.item(i), written.get(i), HolidaysReader::days, Set.of()));
        }
        return Collections.unmodifiableSet(days);
    }

    private static Set<LocalDate> days(String written) throws WrongValue {
        if (written.equals(FEDERAL)) {
            return FederalHolidays.all();
        }
        if (written.toLowerCase(Locale.ROOT).endsWith(".ics")) {
            return HolidayCalendar.read(written);
        }
        try {
            return Set.of(LocalDate.parse(written));
        } catch (DateTimeParseException wrong) {
            throw new WrongValue("is no date, nor us-federal, nor the path of an .ics file; write e.g. 2026-12-25");
        }
    }
}
