package dev.textback.business;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** 2026 in New York: clocks go forward on Sunday 8 March at 02:00, and back on Sunday 1 November at 02:00. */
class WeekOfRangesTest {

    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

    private final WeeklyHours shop =
            ABusiness.week(Map.of("mon-fri", "08:00-12:00, 13:00-17:00", "sat", "09:00-12:00"));

    @Test
    void a_range_includes_its_start_and_excludes_its_end() {
        assertThat(shop.contains(at("2026-06-01T07:59:59"), NEW_YORK)).isFalse();
        assertThat(shop.contains(at("2026-06-01T08:00"), NEW_YORK)).isTrue();
        assertThat(shop.contains(at("2026-06-01T11:59:59"), NEW_YORK)).isTrue();
        assertThat(shop.contains(at("2026-06-01T12:00"), NEW_YORK)).isFalse();
    }

    @Test
    void the_next_start_is_now_while_it_lies_inside() {
        Instant monday = at("2026-06-01T10:00");

        assertThat(shop.nextStart(monday, NEW_YORK)).contains(monday);
    }

    @Test
    void the_next_start_skips_lunch_the_night_and_the_closed_sunday() {
        assertThat(shop.nextStart(at("2026-06-01T12:30"), NEW_YORK)).contains(at("2026-06-01T13:00"));
        assertThat(shop.nextStart(at("2026-06-01T20:00"), NEW_YORK)).contains(at("2026-06-02T08:00"));
        assertThat(shop.nextStart(at("2026-06-06T12:00"), NEW_YORK)).contains(at("2026-06-08T08:00"));
    }

    @Test
    void a_day_that_is_left_out_is_closed_and_a_week_without_a_day_never_starts() {
        assertThat(shop.contains(at("2026-06-07T10:00"), NEW_YORK)).isFalse();
        assertThat(WeeklyHours.of(Map.of()).nextStart(at("2026-06-07T10:00"), NEW_YORK))
                .isEmpty();
    }

    @Test
    void one_moment_lies_inside_in_one_zone_and_outside_in_another() {
        Instant nineInNewYork = at("2026-06-01T09:00");

        assertThat(shop.contains(nineInNewYork, NEW_YORK)).isTrue();
        assertThat(shop.contains(nineInNewYork, ZoneId.of("America/Los_Angeles")))
                .isFalse();
    }

    @Test
    void an_overnight_range_runs_into_the_day_after() {
        WeeklyHours bar = ABusiness.week(Map.of("sat", "18:00-02:00"));

        assertThat(bar.contains(at("2026-06-07T01:59"), NEW_YORK)).isTrue();
        assertThat(bar.contains(at("2026-06-07T02:00"), NEW_YORK)).isFalse();
        assertThat(bar.contains(at("2026-06-06T01:00"), NEW_YORK)).isFalse();
        assertThat(bar.endOfCurrent(at("2026-06-06T19:00"), NEW_YORK)).contains(at("2026-06-07T02:00"));
    }

    @Test
    void ranges_that_touch_end_together() {
        WeeklyHours nights = ABusiness.week(Map.of("fri", "18:00-24:00", "sat", "00:00-02:00, 02:00-04:00"));

        assertThat(nights.endOfCurrent(at("2026-06-05T23:00"), NEW_YORK)).contains(at("2026-06-06T04:00"));
    }

    @Test
    void hours_without_a_pause_never_end() {
        WeeklyHours always = ABusiness.week(Map.of("mon-sun", "00:00-24:00"));

        assertThat(always.contains(at("2026-03-08T03:00"), NEW_YORK)).isTrue();
        assertThat(always.endOfCurrent(at("2026-06-01T10:00"), NEW_YORK)).isEmpty();
    }

    @Test
    void a_full_week_with_one_pause_ends_at_the_pause() {
        WeeklyHours almost = ABusiness.week(Map.of("mon-sat", "00:00-24:00", "sun", "00:00-23:00"));

        assertThat(almost.endOfCurrent(at("2026-06-08T00:00"), NEW_YORK)).contains(at("2026-06-14T23:00"));
    }

    @Test
    void a_time_that_the_clocks_skip_is_the_moment_they_jump() {
        WeeklyHours early = ABusiness.week(Map.of("sun", "02:30-05:00"));
        Instant jump = at("2026-03-08T03:00");

        assertThat(early.nextStart(at("2026-03-08T00:00"), NEW_YORK)).contains(jump);
        assertThat(early.contains(jump, NEW_YORK)).isTrue();
        assertThat(early.contains(jump.minusSeconds(1), NEW_YORK)).isFalse();
    }

    @Test
    void a_range_that_the_clocks_skip_waits_for_the_week_after() {
        WeeklyHours skipped = ABusiness.week(Map.of("sun", "02:10-02:50"));

        assertThat(skipped.nextStart(at("2026-03-07T12:00"), NEW_YORK)).contains(at("2026-03-15T02:10"));
    }

    @Test
    void a_time_that_the_clocks_show_twice_is_the_first_of_the_two() {
        WeeklyHours bar = ABusiness.week(Map.of("sat", "18:00-01:30"));
        Instant firstHalfPastOne = ZonedDateTime.of(LocalDateTime.parse("2026-11-01T01:30"), NEW_YORK)
                .withEarlierOffsetAtOverlap()
                .toInstant();

        assertThat(bar.endOfCurrent(at("2026-10-31T20:00"), NEW_YORK)).contains(firstHalfPastOne);
        assertThat(bar.contains(firstHalfPastOne.plus(Duration.ofHours(1)).minusSeconds(1), NEW_YORK))
                .isFalse();
    }

    @Test
    void an_open_hour_that_comes_twice_is_open_twice() {
        WeeklyHours night = ABusiness.week(Map.of("sun", "00:00-03:00"));
        Instant midnight = at("2026-11-01T00:00");

        assertThat(night.endOfCurrent(midnight, NEW_YORK)).contains(midnight.plus(Duration.ofHours(4)));
    }

    /** Nights on which the clocks change: New York both ways, Sydney both ways, Santiago and Havana at midnight, Lord Howe by half an hour. */
    @ParameterizedTest
    @CsvSource({
        "America/New_York, 2026-03-07T12:00", "America/New_York, 2026-10-31T12:00",
        "Australia/Sydney, 2026-10-03T12:00", "Australia/Sydney, 2026-04-04T12:00",
        "America/Santiago, 2026-09-05T12:00", "America/Santiago, 2026-04-04T12:00",
        "America/Havana, 2026-03-07T12:00", "America/Havana, 2026-10-31T12:00",
        "Australia/Lord_Howe, 2026-10-03T12:00", "Australia/Lord_Howe, 2026-04-04T12:00",
    })
    void every_minute_of_a_night_agrees_on_open_next_start_and_end(ZoneId zone, LocalDateTime evening) {
        for (String range :
                new String[] {"22:00-01:30", "00:00-02:00", "00:30-02:15", "01:30-05:00", "02:00-03:00", "18:00-12:00"
                }) {
            WeeklyHours hours = ABusiness.week(Map.of("mon-sun", range));
            Instant end = evening.plusDays(1).atZone(zone).toInstant();
            for (Instant t = evening.atZone(zone).toInstant(); t.isBefore(end); t = t.plus(Duration.ofMinutes(5))) {
                agree(hours, t, zone);
            }
        }
    }

    private static void agree(WeeklyHours hours, Instant t, ZoneId zone) {
        boolean open = hours.contains(t, zone);
        Instant start = hours.nextStart(t, zone).orElseThrow();
        Optional<Instant> end = hours.endOfCurrent(t, zone);
        assertThat(start.equals(t)).isEqualTo(open);
        assertThat(hours.contains(start, zone)).isTrue();
        assertThat(end.isPresent()).isEqualTo(open);
        if (!open) {
            assertThat(hours.contains(start.minusSeconds(1), zone)).isFalse();
        } else {
            assertThat(hours.contains(end.orElseThrow().minusSeconds(1), zone)).isTrue();
            assertThat(hours.contains(end.orElseThrow(), zone)).isFalse();
        }
        if (zone.getRules().getTransition(t.atZone(zone).toLocalDateTime()) == null && isFarFromAChange(t, zone)) {
            assertThat(open).as("%s at %s", hours, t.atZone(zone)).isEqualTo(wallClockInside(hours, t.atZone(zone)));
        }
    }

    private static boolean isFarFromAChange(Instant t, ZoneId zone) {
        Instant before = t.minus(Duration.ofHours(2));
        return zone.getRules().getOffset(before).equals(zone.getRules().getOffset(t));
    }

    private static boolean wallClockInside(WeeklyHours hours, ZonedDateTime wall) {
        WeeklyHours.Range range = hours.ranges().get(wall.getDayOfWeek()).get(0);
        LocalTime time = wall.toLocalTime();
        return range.isOvernight()
                ? !time.isBefore(range.from()) || time.isBefore(range.to())
                : !time.isBefore(range.from()) && time.isBefore(range.to());
    }

    private static Instant at(String newYorkTime) {
        return LocalDateTime.parse(newYorkTime).atZone(NEW_YORK).toInstant();
    }
}
