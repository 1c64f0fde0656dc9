package dev.textback.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** STOP outside a conversation, and who comes back after it. */
class OptInStoriesTest extends Story {

    private static final String CARRIER_STOPPED =
            "You have been unsubscribed and will not receive any more messages from this number.";
    private static final String CARRIER_STARTED =
            "You have been resubscribed and will receive messages from this number again.";
    private static final String CONFIRMED = "Acme Plumbing: You have opted out and will get no more texts from us.";

    private Call callOf(Caller caller) {
        return given.aMissedCall().from(caller).at("Tuesday 10:00");
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
}
