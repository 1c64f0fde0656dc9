package dev.textback.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import dev.textback.texting.Carrier;
import org.junit.jupiter.api.Test;

/** Callers who are not texted at night. */
class HeldStoriesTest extends Story {

    @Test
    void a_caller_who_is_held_until_the_morning_hears_of_us_then() {
        Caller maria = given.aCallerOf(Shop.CHEN);
        Call call = given.aMissedCall().from(maria).at("Monday 20:00");
        time.goesOnTo("Tuesday 08:50");
        maria.phone().showsNothing();
        assertThat(call.process()).isWaitingAt("wait-until-the-morning");

        time.goesOnTo("Tuesday 09:10");
        maria.phone()
                .shows(
                        unasked(
                                "Chen Law: Our apologies for missing your call last night. Reply 1 for a consult, 2 to ask, 3 to talk."));
        assertThat(call.process()).hasPassed("send-first-text-next-morning").isWaitingAt("wait-for-a-last-reply");
    }

    @Test
    void a_held_caller_who_cannot_be_texted_in_the_morning_is_called_back() {
        Caller maria = given.aCallerOf(Shop.CHEN);
        Call call = given.aMissedCall().from(maria).at("Monday 20:00");
        carrier().answers(maria, new Carrier.HandOver.Rejected("400", "the number is not in service"));
        time.goesOnTo("Tuesday 09:10");
        maria.phone().showsNothing();
        assertThat(call.process()).hasPassed("follow-up-refused").isWaitingAt("call-back-by-phone");
        assertThat(called("callback", call)).isWaitingAt("call-back");
    }

    @Test
    void a_first_text_outside_its_window_is_held_until_the_morning() {
        Caller maria = given.aCallerOf(Shop.BLOOM);
        Call call = given.aMissedCall().from(maria).at("Monday 22:00");
        time.goesOnTo("Tuesday 09:50");
        maria.phone().showsNothing();
        time.goesOnTo("Tuesday 10:10");
        maria.phone()
                .shows(
                        unasked(
                                "Bloom Flowers: Sorry to miss your call last night. Reply 1 for product info, 2 to hold an item, 3 to talk."));
        assertThat(call.process()).hasPassed("send-first-text-next-morning");
    }

    @Test
    void a_held_caller_who_texts_in_the_night_is_answered_at_once() {
        Caller maria = given.aCallerOf(Shop.CHEN);
        Call call = given.aMissedCall().from(maria).at("Monday 20:00");
        maria.texts("I need a consult, please ring me");
        maria.phone().shows("Chen Law: Thanks, we'll call you back on this number as soon as we can.");
        time.goesOnTo("Tuesday 10:00");
        assertThat(call.process()).hasNotPassed("send-first-text-next-morning").isWaitingAt("call-them-back");
    }

    @Test
    void a_business_that_texts_nobody_at_night_calls_back() {
        Caller maria = given.aCallerOf(Shop.HILL);
        Call call = given.aMissedCall().from(maria).at("Monday 20:00");
        time.goesOnTo("Tuesday 12:00");
        maria.phone().showsNothing();
        assertThat(called("callback", call)).isWaitingAt("call-back");
        assertThat(frontDesk.shownWith(frontDesk.taskAbout(maria), "reason")).isEqualTo("rang while you were closed");
    }
}
