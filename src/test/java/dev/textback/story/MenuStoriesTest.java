package dev.textback.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What a digit means, by the menu that the caller saw. */
class MenuStoriesTest extends Story {

    private static final String SURE =
            "Acme Plumbing: Just to be sure, please reply 1 to book, 2 to ask a question or 3 for a call. Your own words are fine too.";
    private static final String QUESTION_RECEIVED =
            "Acme Plumbing: Thanks, one of us will answer you here. If you haven't sent your question yet, just text it.";
    private static final String LINK =
            "Acme Plumbing: Great, pick the time that suits you best: https://acme.example/book";
    private static final String CALL_PROMISED =
            "Acme Plumbing: Thanks, we'll call you back on this number as soon as we can.";

    @Test
    void one_is_to_book() {
        Caller maria = given.aCallerOf(Shop.ACME);
        Call call = textedCallOf(maria);
        maria.texts("1");
        maria.phone().shows(FIRST_TEXT, LINK);
        assertThat(called("booking", call)).isWaitingAt("confirm-the-booking");
    }

    @Test
    void two_is_to_ask() {
        Caller maria = given.aCallerOf(Shop.ACME);
        Call call = textedCallOf(maria);
        maria.texts("2");
        maria.phone().shows(FIRST_TEXT, QUESTION_RECEIVED);
        assertThat(called("question", call)).isWaitingAt("answer-the-question");
    }

    @Test
    void three_is_to_be_called_back() {
        Caller maria = given.aCallerOf(Shop.ACME);
        Call call = textedCallOf(maria);
        maria.texts("3");
        maria.phone().shows(FIRST_TEXT, CALL_PROMISED);
        assertThat(called("callback", call)).hasPassed("promise-the-call-back").isWaitingAt("call-back");
        assertThat(frontDesk.taskAbout(maria)).hasName("Call back").hasCandidateGroup("front-desk");
    }

    @Test
    void one_to_a_shop_is_to_ask() {
        Caller maria = given.aCallerOf(Shop.BLOOM);
        Call call = given.aMissedCall().from(maria).at("Tuesday 11:00");
        time.passes(Duration.ofMinutes(2));
        maria.texts("1");
        assertThat(called("question", call)).isWaitingAt("answer-the-question");
    }

    @Test
    void two_to_a_shop_is_to_hold_an_item() {
        Caller maria = given.aCallerOf(Shop.BLOOM);
        Call call = given.aMissedCall().from(maria).at("Tuesday 11:00");
        time.passes(Duration.ofMinutes(2));
        maria.texts("2");
        maria.phone()
                .shows(
                        unasked(
                                "Bloom Flowers: Sorry for missing your call at 11:00 AM. Reply 1 for product info, 2 to hold an item, 3 to talk."),
                        "Bloom Flowers: Thanks, we'll check and let you know here. If you haven't yet, text us which item and when you'd come by.");
        assertThat(called("question", call)).isWaitingAt("hold-the-item");
    }

    @Test
    void three_to_a_shop_is_to_be_called_back() {
        Caller maria = given.aCallerOf(Shop.BLOOM);
        Call call = given.aMissedCall().from(maria).at("Tuesday 11:00");
        time.passes(Duration.ofMinutes(2));
        maria.texts("3");
        assertThat(called("callback", call)).isWaitingAt("call-back");
    }

    @Test
    void one_to_a_practice_is_to_book_a_consult() {
        Caller maria = given.aCallerOf(Shop.CHEN);
        Call call = given.aMissedCall().from(maria).at("Tuesday 11:00");
        time.passes(Duration.ofMinutes(2));
        maria.texts("1");
        maria.phone()
                .shows(
                        unasked(
                                "Chen Law: Our apologies for missing your call at 11:00 AM. Reply 1 to book a consult, 2 to ask, 3 to talk."),
                        "Chen Law: Thank you. Please choose a time for your consult: https://chen.example/consult");
        assertThat(called("booking", call)).isWaitingAt("confirm-the-booking");
    }

    @Test
    void two_and_three_to_a_practice_are_to_ask_and_to_be_called_back() {
        Caller maria = given.aCallerOf(Shop.CHEN);
        Caller sam = given.aCallerOf(Shop.CHEN);
        Call marias = given.aMissedCall().from(maria).at("Tuesday 11:00");
        Call sams = given.aMissedCall().from(sam).now();
        time.passes(Duration.ofMinutes(2));
        maria.texts("2");
        sam.texts("3");
        assertThat(called("question", marias)).isWaitingAt("answer-the-question");
        assertThat(called("callback", sams)).isWaitingAt("call-back");
    }

    @Test
    void a_digit_that_was_not_offered_is_asked_again() {
        Caller maria = given.aCallerOf(Shop.ACME);
        Call call = textedCallOf(maria);
        maria.texts("7");
        maria.phone().shows(FIRST_TEXT, SURE);
        assertThat(call.process()).hasPassed("ask-again").isWaitingAt("wait-for-a-last-reply");

        maria.texts("1");
        maria.phone().shows(FIRST_TEXT, SURE, LINK);
    }

    @Test
    void a_digit_a_day_later_is_confirmed_and_not_obeyed() {
        Caller maria = given.aCallerOf(Shop.ACME);
        Call call = textedCallOf(maria);
        time.goesOnTo("Wednesday 16:00");
        String nudge = unasked(
                "Acme Plumbing: Sorry again about your call at 10:00 AM. Still need us? Reply 1 to book, 2 to ask, 3 for a call.");
        maria.phone().shows(FIRST_TEXT, nudge);

        maria.texts("1");
        maria.phone().shows(FIRST_TEXT, nudge, SURE);
        assertThat(call.process()).isWaitingAt("wait-for-a-last-reply");
    }
}
