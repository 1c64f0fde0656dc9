package dev.textback.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** STOP and its like, at every stage of a conversation. */
class OptOutStoriesTest extends Story {

    private static final String CARRIER_STOPPED =
            "You have been unsubscribed and will not receive any more messages from this number.";
    private static final String CONFIRMED = "Acme Plumbing: You have opted out and will get no more texts from us.";

    @Autowired
    private JdbcClient jdbc;

    private Call callOf(Caller caller) {
        return given.aMissedCall().from(caller).at("Tuesday 10:00");
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
        // The carrier lets nothing through after its STOP: the phone alone would not tell
        assertThat(textsTo(maria)).containsExactly(FIRST_TEXT);
    }

    private List<String> textsTo(Caller caller) {
        return jdbc.sql("select body from outbound_text where recipient = :number order by reserved_at")
                .param("number", caller.number())
                .query(String.class)
                .list();
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

    @ParameterizedTest
    @ValueSource(
            strings = {
                "please take me off your list",
                "no more texts",
                "Wrong number, leave me alone!",
                "Stop texting me, call me instead",
                "unsubcribe",
                "No me manden más mensajes por favor",
                "Hi, I already hired somebody last week. Please don't text this number again. Thanks"
            })
    void an_opt_out_in_ones_own_words_counts_at_once_and_is_confirmed_by_us(String words) {
        Caller maria = given.aCallerOf(Shop.ACME);
        Call call = textedCallOf(maria);
        maria.texts(words);
        time.passes(Duration.ofDays(2));
        maria.phone().shows(FIRST_TEXT, CONFIRMED);
        assertThat(outcomeOf(call)).isEqualTo("opted-out");
    }
}
