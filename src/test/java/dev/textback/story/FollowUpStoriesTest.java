package dev.textback.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What follows if nobody replies. */
class FollowUpStoriesTest extends Story {

    private static final String NUDGE = unasked(
            "Acme Plumbing: Sorry again about your call at 10:00 AM. Still need us? Reply 1 to book, 2 to ask, 3 for a call.");

    @Test
    void who_stays_silent_is_nudged_once_after_five_hours() {
        Caller maria = given.aCallerOf(Shop.ACME);
        Call call = given.aMissedCall().from(maria).at("Tuesday 10:00");
        time.goesOnTo("Tuesday 14:50");
        maria.phone().shows(FIRST_TEXT);
        assertThat(call.process()).isWaitingAt("wait-until-the-nudge");

        time.goesOnTo("Tuesday 15:10");
        maria.phone().shows(FIRST_TEXT, NUDGE);
        assertThat(call.process()).hasPassed("send-nudge").isWaitingAt("wait-for-a-last-reply");
        time.goesOnTo("Wednesday 20:00");
        maria.phone().shows(FIRST_TEXT, NUDGE);
    }

    @Test
    void a_reply_before_the_nudge_cancels_it() {
        Caller maria = given.aCallerOf(Shop.ACME);
        Call call = given.aMissedCall().from(maria).at("Tuesday 10:00");
        time.goesOnTo("Tuesday 12:00");
        maria.texts("thanks");
        time.goesOnTo("Tuesday 18:00");
        maria.phone().shows(FIRST_TEXT);
        assertThat(call.process()).hasPassed("reply-before-the-nudge").hasNotPassed("nudge-due");
    }

    @Test
    void a_nudge_that_would_leave_its_window_becomes_a_morning_text() {
        Caller maria = given.aCallerOf(Shop.ACME);
        Call call = given.aMissedCall().from(maria).at("Tuesday 16:00");
        time.goesOnTo("Wednesday 08:50");
        String first = unasked(
                "Acme Plumbing: Sorry for missing your call at 4:00 PM. Reply 1 to book, 2 to ask, or 3 for a call if urgent.");
        maria.phone().shows(first);
        assertThat(call.process()).isWaitingAt("wait-until-the-morning");

        time.goesOnTo("Wednesday 09:10");
        maria.phone()
                .shows(
                        first,
                        unasked(
                                "Acme Plumbing here about your call yesterday. Sorry we missed it. Reply 1 to book, 2 to ask, 3 for a call."));
        assertThat(call.process()).hasPassed("send-morning-text").isWaitingAt("wait-for-a-last-reply");
    }

    @Test
    void a_nudge_that_an_outage_made_late_is_planned_again() {
        Caller maria = given.aCallerOf(Shop.ACME);
        Call call = given.aMissedCall().from(maria).at("Tuesday 14:30");
        time.goesOnTo("Tuesday 19:00");
        time.passesWhileWeAreDown(Duration.ofHours(2));
        assertThat(call.process()).hasPassed("plan-the-follow-up-again").isWaitingAt("wait-until-the-morning");
        time.goesOnTo("Wednesday 09:10");
        assertThat(call.process()).hasPassed("send-morning-text");
    }

    @Test
    void who_never_replies_is_given_up_after_three_days() {
        Caller maria = given.aCallerOf(Shop.ACME);
        Call call = given.aMissedCall().from(maria).at("Tuesday 10:00");
        time.goesOnTo("Friday 14:50");
        assertThat(call.process()).isWaitingAt("wait-for-a-last-reply");
        time.goesOnTo("Friday 15:10");
        assertThat(call.process()).hasPassed("give-up", "given-up").isEnded();
        assertThat(outcomeOf(call)).isEqualTo("no-reply");
        maria.phone().shows(FIRST_TEXT, NUDGE);
    }

    @Test
    void a_late_reply_is_still_heard() {
        Caller maria = given.aCallerOf(Shop.ACME);
        Call call = given.aMissedCall().from(maria).at("Tuesday 10:00");
        time.goesOnTo("Thursday 15:00");
        maria.texts("Can you come on Monday?");
        assertThat(call.process()).hasPassed("reply-before-giving-up").isWaitingAt("help-with-a-question");
    }

    @Test
    void what_was_achieved_is_not_forgotten_when_the_conversation_falls_silent() {
        Caller maria = given.aCallerOf(Shop.ACME);
        Call call = given.aMissedCall().from(maria).at("Tuesday 10:00");
        time.passes(Duration.ofMinutes(2));
        maria.texts("Do you repair boilers?");
        frontDesk.completesTheTaskAbout(maria, Map.of("answer", "We do."));
        time.goesOnTo("Saturday 10:00");
        assertThat(call.process()).hasPassed("given-up").isEnded();
        assertThat(outcomeOf(call)).isEqualTo("answered");
    }
}
