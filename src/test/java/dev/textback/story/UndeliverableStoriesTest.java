package dev.textback.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import dev.textback.texting.Carrier;
import java.time.Duration;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** Texts that the carrier does not take, or cannot deliver. */
class UndeliverableStoriesTest extends Story {

    private Call callOf(Caller caller) {
        return given.aMissedCall().from(caller).at("Tuesday 10:00");
    }

    /** Receipts come when the carrier sends them. */
    private void awaitThat(Runnable assertion) {
        Awaitility.await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            jobs.runDue();
            assertion.run();
        });
    }

    @Test
    void a_landline_that_no_lookup_tells_is_found_out_once_and_called_back_from_then_on() {
        Caller dolores = given.aCallerWithALandlineOf(Shop.ACME);
        isNotKnownToTakeNoTexts(dolores);
        carrier().saysOfTheLineOf(dolores, Carrier.LineType.NO_ANSWER);
        Call call = callOf(dolores);
        time.passes(Duration.ofMinutes(2));
        awaitThat(() -> assertThat(call.process()).hasPassed("text-undeliverable"));
        dolores.phone().showsNothing();
        assertThat(called("callback", call)).isWaitingAt("call-back");
        assertThat(frontDesk.shownWith(frontDesk.taskAbout(dolores), "reason"))
                .isEqualTo("the number is a landline or takes no texts");
        frontDesk.completesTheTaskAbout(dolores, Map.of("reached", true, "booked", false));
        assertThat(call.process()).hasPassed("called-back").isEnded();

        time.passes(Duration.ofDays(3));
        Call next = callOf(dolores);
        assertThat(next.process()).hasNotPassed("talk-by-text").isWaitingAt("call-back-by-phone");
        assertThat(frontDesk.shownWith(frontDesk.taskAbout(dolores), "reason"))
                .isEqualTo("takes no texts (text-came-back)");
        frontDesk.completesTheTaskAbout(dolores, Map.of("reached", true, "booked", false));

        // Numbers change hands, and landlines get a text service
        time.passes(Duration.ofDays(90));
        Call later = callOf(dolores);
        assertThat(later.process()).isWaitingAt("grace-period");
    }

    @Test
    void a_text_that_the_carrier_refuses_becomes_a_call_back() {
        Caller maria = given.aCallerOf(Shop.ACME);
        carrier().answers(maria, new Carrier.HandOver.Rejected("400", "the number is not in service"));
        Call call = callOf(maria);
        time.passes(Duration.ofMinutes(2));
        maria.phone().showsNothing();
        assertThat(call.process())
                .hasPassed("first-text-refused", "text-refused")
                .isWaitingAt("call-back-by-phone");
        assertThat(frontDesk.shownWith(frontDesk.taskAbout(maria), "reason"))
                .isEqualTo("The carrier refused it: the number is not in service");
    }

    @Test
    void a_carrier_that_is_busy_is_asked_again() {
        Caller maria = given.aCallerOf(Shop.ACME);
        carrier().answers(maria, new Carrier.HandOver.Busy(null));
        Call call = callOf(maria);
        time.passes(Duration.ofMinutes(2));
        maria.phone().showsNothing();
        assertThat(call.process()).isNotEnded();

        carrier().isRepaired();
        time.passes(Duration.ofMinutes(10));
        maria.phone().shows(FIRST_TEXT);
        assertThat(call.process()).isWaitingAt("wait-until-the-nudge");
    }

    @Test
    void a_text_whose_answer_was_lost_is_looked_up_and_neither_sent_twice_nor_taken_for_sent() {
        Caller maria = given.aCallerOf(Shop.ACME);
        Caller bob = given.aCallerOf(Shop.ACME);
        carrier().losesItsAnswerAbout(maria);
        carrier().answers(bob, new Carrier.HandOver.Unknown("the connection broke"));
        Call marias = callOf(maria);
        Call bobs = given.aMissedCall().from(bob).now();
        time.passes(Duration.ofMinutes(2));
        maria.phone().shows(FIRST_TEXT);
        bob.phone().showsNothing();

        carrier().isRepaired();
        time.passes(Duration.ofMinutes(10));
        maria.phone().shows(FIRST_TEXT);
        bob.phone().shows(FIRST_TEXT);
        assertThat(marias.process()).isWaitingAt("wait-until-the-nudge");
        assertThat(bobs.process()).isWaitingAt("wait-until-the-nudge");
    }

    @Test
    void a_text_that_stays_stuck_is_an_incident_and_a_call_back() {
        Caller maria = given.aCallerOf(Shop.ACME);
        carrier().answers(maria, new Carrier.HandOver.Busy(null));
        Call call = callOf(maria);
        time.passes(Duration.ofHours(1));
        assertThat(runtime.createIncidentQuery()
                        .processInstanceId(call.process().getId())
                        .count())
                .isEqualTo(1);
        assertThat(frontDesk.taskAbout(maria)).hasName("Call back");
        assertThat(frontDesk.shownWith(frontDesk.taskAbout(maria), "reason")).isEqualTo("a text to them is stuck");
    }

    @Test
    void a_caller_whom_the_carrier_blocks_since_a_stop_counts_as_opted_out() {
        Caller maria = given.aCallerOf(Shop.ACME);
        time.goesOnTo("Tuesday 09:00");
        maria.texts("STOP");
        // With a full stop it is START for us, but no word of the carrier's, which goes on blocking
        maria.texts("Start.");
        Call call = callOf(maria);
        time.passes(Duration.ofMinutes(2));
        awaitThat(
                () -> assertThat(call.process()).hasPassed("opted-out-for-good").isEnded());
        assertThat(outcomeOf(call)).isEqualTo("opted-out");
        maria.phone().shows("You have been unsubscribed and will not receive any more messages from this number.");

        time.passes(Duration.ofDays(3));
        Call next = callOf(maria);
        assertThat(called("callback", next)).isWaitingAt("call-back");
        assertThat(frontDesk.shownWith(frontDesk.taskAbout(maria), "reason")).isEqualTo("opted out of texts");
    }
}
