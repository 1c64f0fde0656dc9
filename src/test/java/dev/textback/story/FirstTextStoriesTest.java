package dev.textback.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** From the end of the call to the first text. */
class FirstTextStoriesTest extends Story {

    @Test
    void the_first_text_comes_after_the_grace_period() {
        Caller maria = given.aCallerOf(Shop.ACME);
        Call call = given.aMissedCall().from(maria).at("Tuesday 15:42");
        assertThat(call.process()).isWaitingAt("grace-period");
        time.passes(Duration.ofSeconds(10));
        maria.phone().showsNothing();

        time.passes(Duration.ofMinutes(1));
        maria.phone()
                .shows(
                        unasked(
                                "Acme Plumbing: Sorry for missing your call at 3:42 PM. Reply 1 to book, 2 to ask, or 3 for a call if urgent."));
        assertThat(call.process()).hasPassed("send-first-text").isWaitingAt("wait-until-the-morning");
        assertThat(outcomeOf(call)).isEqualTo("none yet");
        maria.phone().showsTheLastTextAs("Delivered");
    }

    @Test
    void a_shop_offers_what_shops_are_called_for() {
        Caller maria = given.aCallerOf(Shop.BLOOM);
        given.aMissedCall().from(maria).at("Tuesday 11:05");
        time.passes(Duration.ofMinutes(2));
        maria.phone()
                .shows(
                        unasked(
                                "Bloom Flowers: Sorry for missing your call at 11:05 AM. Reply 1 for product info, 2 to hold an item, 3 to talk."));
    }

    @Test
    void a_practice_offers_a_consult() {
        Caller maria = given.aCallerOf(Shop.CHEN);
        given.aMissedCall().from(maria).at("Tuesday 11:05");
        time.passes(Duration.ofMinutes(2));
        maria.phone()
                .shows(
                        unasked(
                                "Chen Law: Our apologies for missing your call at 11:05 AM. Reply 1 to book a consult, 2 to ask, 3 to talk."));
    }

    @Test
    void nobody_is_texted_while_they_speak_to_the_voicemail() {
        Caller maria = given.aCallerOf(Shop.ACME);
        time.goesOnTo("Tuesday 10:00");
        Call call = given.aMissedCall().from(maria).reportedToTheEngine(Map.of("onTheLine", true));
        assertThat(call.process()).isWaitingAt("wait-for-the-call-to-end");
        time.passes(Duration.ofMinutes(2));
        maria.phone().showsNothing();

        happens("CallEnded", call, Map.of("calledAt", time.now().toString()));
        assertThat(call.process()).hasPassed("call-ended").isWaitingAt("grace-period");
        time.passes(Duration.ofSeconds(10));
        maria.phone().showsNothing();
        time.passes(Duration.ofMinutes(1));
        assertThat(call.process()).hasPassed("send-first-text");
    }

    @Test
    void if_nobody_says_that_the_voicemail_ended_it_ends_at_its_limit() {
        Caller maria = given.aCallerOf(Shop.ACME);
        time.goesOnTo("Tuesday 10:00");
        Call call = given.aMissedCall().from(maria).reportedToTheEngine(Map.of("onTheLine", true));
        time.passes(Duration.ofMinutes(4));
        assertThat(call.process()).hasPassed("recording-limit-reached", "send-first-text");
        maria.phone()
                .shows(
                        unasked(
                                "Acme Plumbing: Sorry for missing your call at 10:00 AM. Reply 1 to book, 2 to ask, or 3 for a call if urgent."));
    }

    @Test
    void a_pbx_may_start_the_process_itself_and_needs_to_say_no_more_than_who_called_whom() {
        Caller maria = given.aCallerOf(Shop.ACME);
        time.goesOnTo("Tuesday 10:00");
        Call call = given.aMissedCall().from(maria).reportedToTheEngine(Map.of());
        assertThat(call.process()).isWaitingAt("grace-period").hasVariables("caller", "business");
        time.passes(Duration.ofMinutes(2));
        assertThat(call.process()).hasPassed("send-first-text").isWaitingAt("wait-until-the-nudge");
    }

    @Test
    void a_first_text_that_is_late_after_an_outage_waits_for_the_texting_window() {
        Caller maria = given.aCallerOf(Shop.ACME);
        Call call = given.aMissedCall().from(maria).at("Tuesday 08:05");
        time.passesWhileWeAreDown(Duration.ofMinutes(40));
        maria.phone().showsNothing();
        assertThat(call.process()).isWaitingAt("wait-until-the-morning");

        time.goesOnTo("Tuesday 09:01");
        maria.phone()
                .shows(
                        unasked(
                                "Acme Plumbing: Sorry we couldn't take your call today. Reply 1 to book, 2 to ask, 3 for a call."));
        assertThat(call.process()).hasPassed("send-first-text-next-morning").isWaitingAt("wait-for-a-last-reply");
    }

    @Test
    void whoever_texts_while_a_late_first_text_has_to_wait_is_answered_at_once() {
        Caller maria = given.aCallerOf(Shop.ACME);
        Call call = given.aMissedCall().from(maria).at("Tuesday 08:05");
        time.passesWhileWeAreDown(Duration.ofMinutes(40));
        maria.texts("Do you repair boilers?");
        maria.phone()
                .shows(
                        "Acme Plumbing: Thanks, one of us will answer you here. If you haven't sent your question yet, just text it.");
        assertThat(call.process()).isWaitingAt("help-with-a-question");
    }

    @Test
    void a_first_text_that_is_late_by_day_still_goes_out_at_once() {
        Caller maria = given.aCallerOf(Shop.ACME);
        Call call = given.aMissedCall().from(maria).at("Tuesday 10:00");
        time.passesWhileWeAreDown(Duration.ofHours(1));
        maria.phone()
                .shows(
                        unasked(
                                "Acme Plumbing: Sorry for missing your call at 10:00 AM. Reply 1 to book, 2 to ask, or 3 for a call if urgent."));
        assertThat(call.process()).isWaitingAt("wait-until-the-nudge");
    }

    @Test
    void a_first_text_of_the_night_that_is_late_waits_for_the_morning() {
        Caller maria = given.aCallerOf(Shop.ACME);
        Call call = given.aMissedCall().from(maria).at("Monday 21:30");
        time.passesWhileWeAreDown(Duration.ofHours(1));
        maria.phone().showsNothing();
        assertThat(call.process()).isWaitingAt("wait-until-the-morning");
        time.goesOnTo("Tuesday 09:10");
        maria.phone()
                .shows(
                        unasked(
                                "Acme Plumbing: Sorry we couldn't take your call last night. Reply 1 to book, 2 to ask, 3 for a call."));
        assertThat(call.process()).hasPassed("send-first-text-next-morning").isWaitingAt("wait-for-a-last-reply");
    }

    @Test
    void whoever_texts_within_the_grace_period_is_answered_and_not_greeted() {
        Caller maria = given.aCallerOf(Shop.ACME);
        Call call = given.aMissedCall().from(maria).at("Tuesday 10:00");
        maria.texts("Do you repair boilers?");
        time.passes(Duration.ofMinutes(2));
        maria.phone()
                .shows(
                        "Acme Plumbing: Thanks, one of us will answer you here. If you haven't sent your question yet, just text it.");
        assertThat(call.process()).hasPassed("send-first-text").isWaitingAt("help-with-a-question");
    }
}
