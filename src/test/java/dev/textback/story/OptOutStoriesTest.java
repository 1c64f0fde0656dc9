package dev.textback.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** STOP, HELP and START, at every stage. */
class OptOutStoriesTest extends Story {

    private static final String FIRST_TEXT = unasked(
            "Acme Plumbing: Sorry for missing your call at 10:00 AM. Reply 1 to book, 2 to ask, or 3 for a call if urgent.");
    private static final String CARRIER_STOPPED =
            "You have been unsubscribed and will not receive any more messages from this number.";
    private static final String CARRIER_STARTED =
            "You have been resubscribed and will receive messages from this number again.";
    private static final String CARRIER_HELP =
            "Text STOP to stop receiving messages from this number. Message and data rates may apply.";
    private static final String CONFIRMED = "Acme Plumbing: You have opted out and will get no more texts from us.";
    private static final String HELP =
            "Acme Plumbing: We text you about calls we missed. Help: 415-555-0100. Msg frequency varies. Msg&data rates may apply. Reply STOP to opt out.";

    private Call callOf(Caller caller) {
        return given.aMissedCall().from(caller).at("Tuesday 10:00");
    }

    private Call textedCallOf(Caller caller) {
        Call call = callOf(caller);
        time.passes(Duration.ofMinutes(2));
        return call;
    }

    @Test
    void stop_before_the_first_text_withdraws_it() {
        Caller maria = given.aCallerOf(Shop.ACME);
        Call call = callOf(maria);
        maria.texts("STOP");
        time.passes(Duration.ofDays(2));
        maria.phone().shows(CARRIER_STOPPED);
        assertThat(call.process())
                .hasPassed("record-opted-out", "opted-out-for-good")
                .isEnded();
        assertThat(outcomeOf(call)).isEqualTo("opted-out");
    }

    @Test
    void stop_while_the_nudge_waits_cancels_it_and_is_confirmed_by_the_carrier_alone() {
        Caller maria = given.aCallerOf(Shop.ACME);
        Call call = textedCallOf(maria);
        assertThat(call.process()).isWaitingAt("wait-until-the-nudge");
        maria.texts("Stop");
        time.passes(Duration.ofDays(2));
        maria.phone().shows(FIRST_TEXT, CARRIER_STOPPED);
        assertThat(call.process())
                .hasNotPassed("send-opt-out-confirmation", "send-nudge")
                .isEnded();
    }

    @Test
    void an_opt_out_in_other_words_is_confirmed_by_us() {
        Caller maria = given.aCallerOf(Shop.ACME);
        Call call = textedCallOf(maria);
        maria.texts("opt out");
        time.passes(Duration.ofDays(2));
        maria.phone().shows(FIRST_TEXT, CONFIRMED);
        assertThat(call.process()).hasPassed("send-opt-out-confirmation").isEnded();
        assertThat(outcomeOf(call)).isEqualTo("opted-out");
    }

    @Test
    void an_opt_out_that_is_repeated_is_confirmed_once() {
        Caller maria = given.aCallerOf(Shop.ACME);
        textedCallOf(maria);
        maria.texts("opt out");
        maria.texts("revoke");
        maria.phone().shows(FIRST_TEXT, CONFIRMED);
    }

    @Test
    void an_opt_out_that_the_carrier_confirmed_is_not_confirmed_by_us_too() {
        Caller maria = given.aCallerOf(Shop.ACME);
        textedCallOf(maria);
        maria.texts("STOP");
        maria.texts("opt out");
        time.passes(Duration.ofDays(7));
        maria.texts("revoke");
        maria.phone().shows(FIRST_TEXT, CARRIER_STOPPED);
    }

    @Test
    void an_opt_out_after_a_start_is_a_new_one_and_confirmed() {
        Caller maria = given.aCallerOf(Shop.ACME);
        textedCallOf(maria);
        maria.texts("opt out");
        maria.texts("START");
        maria.texts("revoke");
        maria.phone().shows(FIRST_TEXT, CONFIRMED, CONFIRMED);
    }

    @Test
    void stop_while_a_person_has_the_task_takes_the_task_away() {
        Caller maria = given.aCallerOf(Shop.ACME);
        Call call = textedCallOf(maria);
        maria.texts("3");
        assertThat(frontDesk.taskAbout(maria)).isNotNull();
        maria.texts("STOP");
        assertThat(call.process()).isEnded();
        assertThat(frontDesk.hasNothingToDoAbout(maria)).isTrue();
        assertThat(outcomeOf(call)).isEqualTo("opted-out");
    }

    @Test
    void stop_after_the_last_text_is_heard_too() {
        Caller maria = given.aCallerOf(Shop.ACME);
        Call call = textedCallOf(maria);
        time.goesOnTo("Wednesday 10:00");
        assertThat(call.process()).isWaitingAt("wait-for-a-last-reply");
        maria.texts("unsubscribe");
        assertThat(call.process()).hasPassed("opted-out-for-good").isEnded();
    }

    @Test
    void stop_outside_any_conversation_counts_all_the_same() {
        Caller maria = given.aCallerOf(Shop.ACME);
        time.goesOnTo("Tuesday 09:00");
        maria.texts("STOP");
        maria.phone().shows(CARRIER_STOPPED);

        Call call = callOf(maria);
        time.passes(Duration.ofDays(1));
        maria.phone().shows(CARRIER_STOPPED);
        assertThat(called("callback", call)).isWaitingAt("call-back");
    }

    @Test
    void an_opt_out_in_other_words_outside_any_conversation_is_confirmed_by_us() {
        Caller maria = given.aCallerOf(Shop.ACME);
        time.goesOnTo("Tuesday 09:00");
        maria.texts("Revoke, please.");
        maria.phone().shows(CONFIRMED);
    }

    @Test
    void a_call_after_stop_is_for_a_person() {
        Caller maria = given.aCallerOf(Shop.ACME);
        Call first = textedCallOf(maria);
        maria.texts("STOP");
        assertThat(first.process()).isEnded();

        time.passes(Duration.ofDays(30));
        Call second = callOf(maria);
        time.passes(Duration.ofDays(1));
        maria.phone().shows(FIRST_TEXT, CARRIER_STOPPED);
        assertThat(called("callback", second)).isWaitingAt("call-back");
        assertThat(frontDesk.shownWith(frontDesk.taskAbout(maria), "reason")).isEqualTo("opted out of texts");
    }

    @Test
    void start_brings_back() {
        Caller maria = given.aCallerOf(Shop.ACME);
        callOf(maria);
        maria.texts("STOP");
        maria.texts("START");
        textedCallOf(maria);
        maria.phone().shows(CARRIER_STOPPED, CARRIER_STARTED, FIRST_TEXT);
    }

    @Test
    void unstop_brings_back() {
        Caller maria = given.aCallerOf(Shop.ACME);
        callOf(maria);
        maria.texts("STOP");
        maria.texts("unstop");
        textedCallOf(maria);
        maria.phone().shows(CARRIER_STOPPED, CARRIER_STARTED, FIRST_TEXT);
    }

    @Test
    void yes_brings_nobody_back_whatever_the_carrier_thinks() {
        Caller maria = given.aCallerOf(Shop.ACME);
        callOf(maria);
        maria.texts("STOP");
        maria.texts("YES");
        maria.phone().shows(CARRIER_STOPPED, CARRIER_STARTED);
        assertThat(frontDesk.taskAbout(maria)).hasName("Call back");
        frontDesk.completesTheTaskAbout(maria, Map.of("reached", false));

        Call call = textedCallOf(maria);
        maria.phone().shows(CARRIER_STOPPED, CARRIER_STARTED);
        assertThat(called("callback", call)).isWaitingAt("call-back");
    }

    @Test
    void help_is_answered_by_the_carrier_and_changes_nothing() {
        Caller maria = given.aCallerOf(Shop.ACME);
        Call call = textedCallOf(maria);
        maria.texts("HELP");
        maria.phone().shows(FIRST_TEXT, CARRIER_HELP);
        assertThat(call.process()).hasNotPassed("send-help").isWaitingAt("wait-until-the-nudge");
    }

    @Test
    void help_that_the_carrier_does_not_know_is_answered_by_us_and_changes_nothing() {
        Caller maria = given.aCallerOf(Shop.ACME);
        Call call = textedCallOf(maria);
        maria.texts("Help!");
        maria.phone().shows(FIRST_TEXT, HELP);
        assertThat(call.process()).hasPassed("send-help").isWaitingAt("wait-until-the-nudge");
    }

    @Test
    void help_before_the_first_text_and_while_a_person_has_the_task_is_answered_too() {
        Caller maria = given.aCallerOf(Shop.ACME);
        Call call = callOf(maria);
        maria.texts("help?");
        time.passes(Duration.ofMinutes(2));
        maria.phone().shows(HELP, FIRST_TEXT);

        maria.texts("3");
        maria.texts("info");
        maria.phone()
                .shows(
                        HELP,
                        FIRST_TEXT,
                        "Acme Plumbing: Thanks, we'll call you back on this number as soon as we can.",
                        CARRIER_HELP);
        assertThat(called("callback", call)).isWaitingAt("call-back");
    }

    @Test
    void help_outside_any_conversation_is_answered() {
        Caller maria = given.aCallerOf(Shop.ACME);
        Caller sam = given.aCallerOf(Shop.ACME);
        time.goesOnTo("Tuesday 09:00");
        maria.texts("HELP");
        sam.texts("help!");
        maria.phone().shows(CARRIER_HELP);
        sam.phone().shows(HELP);
    }
}
