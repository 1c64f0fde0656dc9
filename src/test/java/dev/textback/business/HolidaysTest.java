package dev.textback.business;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The days on which a business is closed: dates, the federal holidays, and calendars. */
class HolidaysTest {

    private final Problems problems = new Problems();

    @TempDir
    private Path folder;

    @Test
    void dates_stand_beside_federal_holidays_and_calendars() throws IOException {
        Path file = calendar("DTSTART;VALUE=DATE:20270301");

        assertThat(read("2026-08-08", "us-federal", file.toString()))
                .contains(day("2026-08-08"), day("2026-12-25"), day("2027-03-01"));
        assertThat(problems.found()).isEmpty();
    }

    @Test
    void the_federal_holidays_of_2026_are_these() {
        Stream<LocalDate> of2026 = read("us-federal").stream().filter(day -> day.getYear() == 2026);

        assertThat(of2026.map(LocalDate::toString))
                .containsExactly(
                        "2026-01-01",
                        "2026-01-19",
                        "2026-02-16",
                        "2026-05-25",
                        "2026-06-19",
                        "2026-07-03",
                        "2026-07-04",
                        "2026-09-07",
                        "2026-10-12",
                        "2026-11-11",
                        "2026-11-26",
                        "2026-12-25");
    }

    @Test
    void a_new_years_day_on_a_saturday_is_observed_in_the_old_year() {
        assertThat(read("us-federal")).contains(day("2027-12-31"), day("2028-01-01"));
        assertThat(read("us-federal")).contains(day("2027-07-05"));
    }

    @Test
    void an_event_of_several_days_closes_all_of_them_but_its_end() throws IOException {
        assertThat(read(calendar("DTSTART;VALUE=DATE:20261224\nDTEND;VALUE=DATE:20261227")
                        .toString()))
                .containsExactly(day("2026-12-24"), day("2026-12-25"), day("2026-12-26"));
    }

    @Test
    void an_event_that_recurs_every_year_does_so_in_any_year() throws IOException {
        Set<LocalDate> days = read(calendar("DTSTART;VALUE=DATE:20250317\nDTEND;VALUE=DATE:20250318\nRRULE:FREQ=YEARLY")
                .toString());

        assertThat(days).contains(day("2025-03-17"), day("2026-03-17"), day("2040-03-17"));
        assertThat(days).doesNotContain(day("2026-03-18"));
    }

    @Test
    void an_event_that_recurs_by_the_day_of_the_week_does_too() throws IOException {
        Set<LocalDate> days = read(calendar("DTSTART;VALUE=DATE:20251128\nRRULE:FREQ=YEARLY;BYMONTH=11;BYDAY=4FR")
                .toString());

        assertThat(days).contains(day("2026-11-27"), day("2027-11-26"));
    }

    @Test
    void a_file_address_is_a_path_too() throws IOException {
        assertThat(read(calendar("DTSTART;VALUE=DATE:20270301").toUri().toString()))
                .containsExactly(day("2027-03-01"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "DTSTART:20270301T090000Z | which is no all-day event",
                "DTSTART;VALUE=DATE:tomorrow | is no iCalendar file",
                "RRULE:FREQ=YEARLY | which is no all-day event"
            })
    void an_event_that_is_no_holiday_is_refused(String event, String complaint) throws IOException {
        read(calendar(event).toString());

        assertThat(problems.found()).singleElement().satisfies(problem -> {
            assertThat(problem.place().name()).isEqualTo("holidays[0]");
            assertThat(problem.text()).contains("holidays.ics").contains(complaint);
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "christmas | is no date, nor us-federal, nor the path of an .ics file",
                "no/such.ics | cannot be read",
                "https://x.example/a.ics | cannot be read"
            })
    void what_is_no_holiday_is_said_so(String written, String complaint) {
        read(written);

        assertThat(problems.found())
                .singleElement()
                .satisfies(problem -> assertThat(problem.text()).contains("'" + written + "' " + complaint));
    }

    private Set<LocalDate> read(String... written) {
        return new HolidaysReader(problems).read(Place.of("holidays"), List.of(written));
    }

    private Path calendar(String event) throws IOException {
        return Files.writeString(
                folder.resolve("holidays.ics"),
                ("BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:-//x//EN\nBEGIN:VEVENT\nUID:1\nDTSTAMP:20250101T000000Z\nSUMMARY:Day off\n"
                                + event + "\nEND:VEVENT\nEND:VCALENDAR\n")
                        .replace("\n", "\r\n"));
    }

    private static LocalDate day(String written) {
        return LocalDate.parse(written);
    }
}
