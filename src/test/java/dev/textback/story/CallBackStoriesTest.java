package dev.textback.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Callers whom a person rings back, or has spoken with. */
class CallBackStoriesTest extends Story {

    private void isHandled(Call call) {
        assertThat(outside.reports("/api/missed-calls/" + call.id() + "/handled", Map.of())
                        .getStatusCode()
                        .value())
                .isEqualTo(204);
        jobs.runDue();
    }

    @Test
    void a_call_that_somebody_took_after_all_within_the_grace_period_is_not_texted() {
        Caller maria = given.aCallerOf(Shop.ACME);
        Call call = given.aMissedCall().from(maria).at("Tuesday 10:00");
        isHandled(call);
        time.passes(Duration.ofDays(1));
        maria.phone().showsNothing();
        assertThat(call.process()).hasPassed("person-took-over", "handled").isEnded();
        assertThat(outcomeOf(call)).isEqualTo("handled");
    }

    @Test
    void a_conversation_ends_when_somebody_spoke_with_the_caller() {
        Caller maria = given.aCallerOf(Shop.ACME);
        Call call = textedCallOf(maria);
        isHandled(call);
        time.passes(Duration.ofDays(1));
        maria.phone().shows(FIRST_TEXT);
        assertThat(call.process()).isEnded();
        assertThat(outcomeOf(call)).isEqualTo("handled");
    }

    @Test
    void a_call_back_that_somebody_made_already_leaves_the_task_list() {
        Caller maria = given.aCallerOf(Shop.EVE);
        Call call = given.aMissedCall().from(maria).at("Tuesday 10:00");
        assertThat(frontDesk.taskAbout(maria)).hasName("Call back");
        isHandled(call);
        assertThat(frontDesk.hasNothingToDoAbout(maria)).isTrue();
        assertThat(call.process()).isEnded();
        assertThat(outcomeOf(call)).isEqualTo("handled");
    }

    @Test
    void a_toll_free_caller_whom_somebody_spoke_with_leaves_the_task_list_too() {
        Call call = given.aMissedCall().from("+18005550199").to(Shop.ACME).at("Tuesday 10:00");
        assertThat(called("callback", call)).isWaitingAt("call-back");
        isHandled(call);
        assertThat(call.process()).isEnded();
        assertThat(outcomeOf(call)).isEqualTo("handled");
    }

    @Test
    void what_a_caller_texts_while_a_call_back_waits_stands_in_the_task() {
        Caller maria = given.aCallerOf(Shop.ACME);
        Call call = textedCallOf(maria);
        maria.texts("3");
        maria.texts("After 5 please");
        assertThat(called("callback", call)).hasPassed("show-the-reply").isWaitingAt("call-back");
        assertThat(frontDesk.shownWith(frontDesk.taskAbout(maria), "replyText")).isEqualTo("3\nAfter 5 please");
    }

    @Test
    void a_caller_who_was_called_back_is_helped() {
        Caller maria = given.aCallerOf(Shop.ACME);
        Call call = textedCallOf(maria);
        maria.texts("3");
        frontDesk.completesTheTaskAbout(maria, Map.of("reached", true, "booked", false, "notes", "wants a quote"));
        assertThat(call.process()).hasPassed("conversation-settled").isEnded();
        assertThat(outcomeOf(call)).isEqualTo("called-back");
    }

    @Test
    void a_call_back_may_bring_a_booking() {
        Caller maria = given.aCallerOf(Shop.ACME);
        Call call = textedCallOf(maria);
        maria.texts("3");
        frontDesk.completesTheTaskAbout(maria, Map.of("reached", true, "booked", true, "value", 240));
        assertThat(call.process()).isEnded();
        assertThat(outcomeOf(call)).isEqualTo("booked");
    }

    @Test
    void a_caller_who_could_not_be_reached_is_noted() {
        Caller maria = given.aCallerOf(Shop.ACME);
        Call call = textedCallOf(maria);
        maria.texts("3");
        frontDesk.completesTheTaskAbout(maria, Map.of("reached", false));
        assertThat(outcomeOf(call)).isEqualTo("not-reached");
    }

    @Test
    void a_call_back_that_is_left_for_two_hours_is_told_to_the_owner() {
        Caller maria = given.aCallerOf(Shop.ACME);
        Call call = textedCallOf(maria);
        maria.texts("3");
        time.passes(Duration.ofHours(2).plusMinutes(5));
        given.theOwnerOf(Shop.ACME)
                .wasTold(
                        maria,
                        "Missed " + maria.shownNumber() + " at 10:00 AM, texted. Spoke already? (link)",
                        "Missed " + maria.shownNumber() + " at 10:00 AM today. Call back: asked for a call (link)",
                        "Still waiting: " + maria.shownNumber()
                                + ", called at 10:00 AM today: asked for a call (link)");
        assertThat(called("callback", call)).hasPassed("escalated").isWaitingAt("call-back");
    }

    @Test
    void an_owner_without_a_phone_finds_the_task_all_the_same() {
        Caller maria = given.aCallerOf(Shop.GRAY);
        Call call = textedCallOf(maria);
        maria.texts("3");
        assertThat(called("callback", call)).hasPassed("alert-the-staff").isWaitingAt("call-back");
        assertThat(frontDesk.shownWith(frontDesk.taskAbout(maria), "reason")).isEqualTo("asked for a call");
    }
}
