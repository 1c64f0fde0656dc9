package dev.textback.compliance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.textback.business.ABusiness;
import dev.textback.business.Business;
import dev.textback.business.PhoneNumber;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Acme Plumbing is in Los Angeles; it texts from 9 to 20, on Sundays from 12. */
class ZonedTextingWindowsTest {

    private static final ZoneId LOS_ANGELES = ZoneId.of("America/Los_Angeles");
    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    private static final PhoneNumber CALIFORNIAN = new PhoneNumber("+14155550100");
    private static final PhoneNumber NEW_YORKER = new PhoneNumber("+12125550100");

    private final TextingWindows windows = new ZonedTextingWindows(new CallerZones(), List.of(new FederalHours()));
    private final Business acme = ABusiness.acmePlumbing();

    @Test
    void a_service_business_answers_a_call_at_any_hour() {
        assertThat(windows.firstTextAllowed(acme, at("2026-06-01T03:00"))).isTrue();
    }

    @Test
    void a_first_text_obeys_its_window_in_the_businesss_zone() {
        Business careful =
                new ABusiness().withFirstTextBetween("08:00", "21:00").build();

        assertThat(windows.firstTextAllowed(careful, at("2026-06-01T07:59"))).isFalse();
        assertThat(windows.firstTextAllowed(careful, at("2026-06-01T08:00"))).isTrue();
        assertThat(windows.firstTextAllowed(careful, at("2026-06-01T21:00"))).isFalse();
    }

    @Test
    void a_nudge_to_a_neighbour_obeys_the_businesss_window() {
        assertThat(windows.unpromptedAllowed(acme, CALIFORNIAN, at("2026-06-01T09:00")))
                .isTrue();
        assertThat(windows.unpromptedAllowed(acme, CALIFORNIAN, at("2026-06-01T20:00")))
                .isFalse();
        assertThat(windows.unpromptedAllowed(acme, CALIFORNIAN, at("2026-06-07T11:59")))
                .isFalse();
        assertThat(windows.unpromptedAllowed(acme, CALIFORNIAN, at("2026-06-07T12:00")))
                .isTrue();
    }

    @Test
    void a_nudge_across_the_country_obeys_the_callers_evening_and_the_businesss_morning() {
        assertThat(windows.unpromptedAllowed(acme, NEW_YORKER, at("2026-06-01T08:59")))
                .isFalse();
        assertThat(windows.unpromptedAllowed(acme, NEW_YORKER, at("2026-06-01T16:59")))
                .isTrue();
        assertThat(windows.unpromptedAllowed(acme, NEW_YORKER, at("2026-06-01T17:00")))
                .isFalse();
        assertThat(windows.closesAt(acme, NEW_YORKER, at("2026-06-01T12:00"))).contains(at("2026-06-01T17:00"));
        assertThat(windows.nextUnprompted(acme, NEW_YORKER, at("2026-06-01T17:00")))
                .contains(at("2026-06-02T09:00"));
    }

    @Test
    void every_zone_that_a_number_may_belong_to_counts() {
        PhoneNumber idaho = new PhoneNumber("+12085550100"); // Boise, or Los Angeles in the north

        assertThat(windows.closesAt(acme, idaho, at("2026-06-01T12:00"))).contains(at("2026-06-01T19:00"));
    }

    @Test
    void a_number_of_no_place_is_taken_to_be_where_the_business_is() {
        PhoneNumber personal = new PhoneNumber("+15005550006");

        assertThat(windows.closesAt(acme, personal, at("2026-06-01T12:00"))).contains(at("2026-06-01T20:00"));
    }

    @Test
    void the_law_is_the_stricter_side_of_a_generous_window() {
        Business eager =
                new ABusiness().texting(Map.of("mon-sun", "00:00-24:00")).build();

        assertThat(windows.unpromptedAllowed(eager, NEW_YORKER, at("2026-06-01T04:59")))
                .isFalse();
        assertThat(windows.unpromptedAllowed(eager, NEW_YORKER, at("2026-06-01T05:00")))
                .isTrue();
        assertThat(windows.closesAt(eager, NEW_YORKER, at("2026-06-01T05:00"))).contains(at("2026-06-01T18:00"));
    }

    @Test
    void without_the_legal_windows_only_the_businesss_own_counts() {
        Business eager = new ABusiness()
                .texting(Map.of("mon-sun", "00:00-24:00"))
                .withoutLegalWindows()
                .build();
        Instant night = at("2026-06-01T03:00");

        assertThat(windows.unpromptedAllowed(eager, CALIFORNIAN, night)).isTrue();
        assertThat(windows.nextUnprompted(eager, CALIFORNIAN, night)).contains(night);
        assertThat(windows.closesAt(eager, CALIFORNIAN, night)).isEmpty();
    }

    @Test
    void the_next_moment_is_now_while_every_window_is_open() {
        Instant noon = at("2026-06-01T12:00");

        assertThat(windows.nextUnprompted(acme, CALIFORNIAN, noon)).contains(noon);
    }

    @Test
    void a_closed_window_closes_at_no_time() {
        assertThat(windows.closesAt(acme, CALIFORNIAN, at("2026-06-01T21:00"))).isEmpty();
    }

    @Test
    void saturday_night_leads_to_sunday_noon() {
        assertThat(windows.nextUnprompted(acme, CALIFORNIAN, at("2026-06-06T20:30")))
                .contains(at("2026-06-07T12:00"));
    }

    @Test
    void windows_that_never_meet_give_no_moment() {
        PhoneNumber sydney = new PhoneNumber("+61299990000"); // 17 hours ahead of Los Angeles in June
        Business mornings =
                new ABusiness().texting(Map.of("mon-sun", "09:00-12:00")).build();

        assertThat(windows.nextUnprompted(mornings, sydney, at("2026-06-01T09:00")))
                .isEmpty();
        assertThat(windows.nextUnprompted(
                        new ABusiness().texting(Map.of()).build(), CALIFORNIAN, at("2026-06-01T09:00")))
                .isEmpty();
    }

    @Test
    void an_opening_just_within_a_week_is_found() {
        Business mondays = new ABusiness().texting(Map.of("mon", "09:00-10:00")).build();
        Instant tooLate = at("2026-06-01T10:00");

        assertThat(windows.nextUnprompted(mondays, CALIFORNIAN, tooLate)).contains(at("2026-06-08T09:00"));
    }

    @Test
    void the_morning_after_the_clocks_change_begins_by_the_clock_on_the_wall() {
        Instant springEve = at("2026-03-07T21:00");
        Instant autumnEve = at("2026-10-31T21:00");

        assertThat(windows.nextUnprompted(acme, CALIFORNIAN, springEve)).contains(springEve.plus(Duration.ofHours(14)));
        assertThat(windows.nextUnprompted(acme, CALIFORNIAN, autumnEve)).contains(autumnEve.plus(Duration.ofHours(16)));
    }

    @Test
    void around_the_clock_changes_the_search_and_the_question_agree() {
        for (String evening : List.of("2026-03-07T12:00", "2026-10-31T12:00")) {
            Instant start = LocalDateTime.parse(evening).atZone(NEW_YORK).toInstant();
            for (Instant t = start; t.isBefore(start.plus(Duration.ofHours(30))); t = t.plus(Duration.ofMinutes(7))) {
                Instant next = windows.nextUnprompted(acme, NEW_YORKER, t).orElseThrow();
                assertThat(windows.unpromptedAllowed(acme, NEW_YORKER, next)).isTrue();
                assertThat(next.equals(t)).isEqualTo(windows.unpromptedAllowed(acme, NEW_YORKER, t));
                assertThat(windows.closesAt(acme, NEW_YORKER, next))
                        .hasValueSatisfying(end -> assertThat(windows.unpromptedAllowed(acme, NEW_YORKER, end))
                                .isFalse());
            }
        }
    }

    private static Instant at(String losAngelesTime) {
        return LocalDateTime.parse(losAngelesTime).atZone(LOS_ANGELES).toInstant();
    }
}
