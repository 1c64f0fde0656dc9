package dev.textback.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.http.ResponseEntity;

/** Callers who ring more than once. */
class CalledAgainStoriesTest extends Story {

    @Test
    void five_calls_within_a_minute_are_one_text_and_two_alerts_to_the_owner() {
        Caller maria = given.aCallerOf(Shop.ACME);
        Call first = given.aMissedCall().from(maria).at("Tuesday 10:00");
        time.passes(Duration.ofMinutes(2));
        for (int again = 0; again < 4; again++) {
            Call call = given.aMissedCall().from(maria).now();
            assertThat(call.process()).hasPassed("joined").isEnded();
        }
        maria.phone().shows(FIRST_TEXT);
        assertThat(first.process()).isWaitingAt("wait-until-the-nudge");
        time.passes(Duration.ofMinutes(3));
        given.theOwnerOf(Shop.ACME)
                .wasTold(
                        maria,
                        missed(maria),
                        maria.shownNumber() + " called again, 5 calls so far. Please call back. (link)");
    }

    @Test
    void a_caller_who_goes_on_ringing_is_told_once_every_two_minutes() {
        Caller maria = given.aCallerOf(Shop.ACME);
        given.aMissedCall().from(maria).at("Tuesday 10:00");
        time.passes(Duration.ofMinutes(2));
        for (int again = 0; again < 5; again++) {
            given.aMissedCall().from(maria).now();
            time.passes(Duration.ofSeconds(50));
        }
        time.passes(Duration.ofMinutes(3));
        given.theOwnerOf(Shop.ACME)
                .wasTold(
                        maria,
                        missed(maria),
                        maria.shownNumber() + " called again, 4 calls so far. Please call back. (link)",
                        maria.shownNumber() + " called again, 6 calls so far. Please call back. (link)");
    }

    @Test
    void a_repeated_call_is_told_though_the_conversation_is_over_by_then() {
        Caller maria = given.aCallerOf(Shop.ACME);
        Call first = given.aMissedCall().from(maria).at("Tuesday 10:00");
        time.passes(Duration.ofMinutes(2));
        given.aMissedCall().from(maria).now();
        maria.texts("STOP");
        assertThat(first.process()).isEnded();
        time.passes(Duration.ofMinutes(3));
        given.theOwnerOf(Shop.ACME)
                .wasTold(
                        maria,
                        missed(maria),
                        maria.shownNumber() + " called again, 2 calls so far. Please call back. (link)");
    }

    private static String missed(Caller caller) {
        return "Missed " + caller.shownNumber() + " at 10:00 AM, texted. Spoke already? (link)";
    }

    @Test
    void an_alert_that_cannot_go_out_does_not_pass_for_the_callers_text() {
        Caller maria = given.aCallerOf(Shop.GRAY);
        Call first = given.aMissedCall().from(maria).at("Tuesday 10:00");
        time.passes(Duration.ofMinutes(2));
        given.aMissedCall().from(maria).now();
        assertThat(first.process()).hasPassed("tell-the-owner").isWaitingAt("wait-until-the-nudge");
        assertThat(first.process()).variables().containsEntry("textResult", "sent");
    }

    @Test
    void every_further_call_makes_the_open_task_more_urgent() {
        Caller maria = given.aCallerOf(Shop.ACME);
        given.aMissedCall().from(maria).at("Tuesday 10:00");
        time.passes(Duration.ofMinutes(2));
        maria.texts("3");
        assertThat(frontDesk.taskAbout(maria).getPriority()).isEqualTo(50);
        for (int urgency : List.of(60, 70, 80, 90)) {
            given.aMissedCall().from(maria).now();
            assertThat(frontDesk.taskAbout(maria).getPriority()).isEqualTo(urgency);
        }
    }

    @Test
    void calling_again_neither_moves_nor_cancels_the_nudge() {
        Caller maria = given.aCallerOf(Shop.ACME);
        Call first = given.aMissedCall().from(maria).at("Tuesday 10:00");
        time.goesOnTo("Tuesday 12:00");
        given.aMissedCall().from(maria).now();
        time.goesOnTo("Tuesday 15:10");
        assertThat(first.process()).hasPassed("send-nudge").isWaitingAt("wait-for-a-last-reply");
    }

    @Test
    void the_same_call_reported_twice_is_one_call() {
        Caller maria = given.aCallerOf(Shop.ACME);
        Call call = given.aMissedCall().from(maria).at("Tuesday 10:00");
        ResponseEntity<JsonNode> again = outside.reports(
                "/api/missed-calls", Map.of("callId", call.id(), "from", maria.number(), "to", Shop.ACME.line));
        assertThat(again.getStatusCode().value()).isEqualTo(200);
        time.passes(Duration.ofMinutes(2));
        maria.phone().shows(FIRST_TEXT);
        given.theOwnerOf(Shop.ACME).wasTold(maria, missed(maria));
    }

    @Test
    void a_call_that_a_pbx_reports_to_the_engine_too_is_already_known() {
        Caller maria = given.aCallerOf(Shop.ACME);
        Given.MissedCall missed = given.aMissedCall().from(maria);
        time.goesOnTo("Tuesday 10:00");
        Call call = missed.reportedToTheEngine(Map.of());
        Call again = missed.reportedToTheEngineOnceMore();
        assertThat(again.process()).hasPassed("already-known").isEnded();
        time.passes(Duration.ofMinutes(2));
        maria.phone().shows(FIRST_TEXT);
        assertThat(call.process()).isWaitingAt("wait-until-the-nudge");
    }

    @Test
    void a_call_within_a_day_of_the_last_conversation_is_for_a_person() {
        Caller maria = given.aCallerOf(Shop.ACME);
        Call first = given.aMissedCall().from(maria).at("Tuesday 10:00");
        time.passes(Duration.ofMinutes(2));
        maria.texts("3");
        frontDesk.completesTheTaskAbout(maria, Map.of("reached", true, "booked", false));
        assertThat(first.process()).isEnded();

        Call second = given.aMissedCall().from(maria).at("Tuesday 14:00");
        time.passes(Duration.ofMinutes(2));
        assertThat(called("callback", second)).isWaitingAt("call-back");
        assertThat(frontDesk.shownWith(frontDesk.taskAbout(maria), "reason")).isEqualTo("we texted them lately");
        maria.phone().shows(FIRST_TEXT, "Acme Plumbing: Thanks, we'll call you back on this number as soon as we can.");
    }

    @Test
    void a_call_more_than_a_day_after_the_last_conversation_is_texted_again() {
        Caller maria = given.aCallerOf(Shop.ACME);
        Call first = given.aMissedCall().from(maria).at("Tuesday 10:00");
        time.passes(Duration.ofMinutes(2));
        outside.reports("/api/missed-calls/" + first.id() + "/handled", Map.of());
        jobs.runDue();
        assertThat(first.process()).isEnded();

        given.aMissedCall().from(maria).at("Wednesday 11:00");
        time.passes(Duration.ofMinutes(2));
        maria.phone()
                .shows(
                        FIRST_TEXT,
                        unasked(
                                "Acme Plumbing: Sorry for missing your call at 11:00 AM. Reply 1 to book, 2 to ask, or 3 for a call if urgent."));
    }
}
