package dev.textback.story;

import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import dev.textback.texting.Carrier;
import dev.textback.texting.DeliveryReceipt;
import dev.textback.texting.DeliveryReceipts;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** When texts go out, and how many: holidays, the cap, and phones that answer by themselves. */
class WhenStoriesTest extends Story {

    private static final String ON_DRIVING =
            "I'm driving with Do Not Disturb turned on. I'll see your message when I get where I'm going.";
    private static final String ACKNOWLEDGED =
            "Acme Plumbing: Thanks, one of us will answer you here. If you haven't sent your question yet, just text it.";

    @Autowired
    private DeliveryReceipts receipts;

    @Test
    void a_morning_text_that_would_fall_on_a_holiday_waits_for_the_next_opening() {
        Caller maria = given.aCallerOf(Shop.LILY);
        Call call = given.aMissedCall().from(maria).at("Tuesday 16:00");
        time.goesOnTo("Thursday 08:50");
        maria.phone().shows(firstText("Lily", "4:00 PM"));
        assertThat(call.process()).isWaitingAt("wait-until-the-morning");

        time.goesOnTo("Thursday 09:10");
        maria.phone()
                .shows(
                        firstText("Lily", "4:00 PM"),
                        unasked(
                                "Lily Plumbing here about your call on Tuesday. Sorry we missed it. Reply 1 to book, 2 to ask, 3 for a call."));
    }

    @Test
    void who_has_had_as_many_texts_unasked_as_the_business_allows_is_not_nudged() {
        Caller maria = given.aCallerOf(Shop.LILY);
        Call call = given.aMissedCall().from(maria).at("Monday 10:00");
        time.goesOnTo("Tuesday 09:30");
        maria.phone().shows(firstText("Lily", "10:00 AM"));
        assertThat(call.process()).hasPassed("send-nudge").isWaitingAt("wait-for-a-last-reply");
    }

    @Test
    void a_phone_that_answers_by_itself_is_answered_once_and_left_to_a_person() {
        Caller maria = given.aCallerOf(Shop.ACME);
        Call call = given.aMissedCall().from(maria).at("Tuesday 10:00");
        time.passes(Duration.ofMinutes(2));
        maria.texts(ON_DRIVING);
        maria.phone().shows(firstText("Acme", "10:00 AM"), ACKNOWLEDGED);

        // At once it could be the carrier that repeats itself
        maria.texts(ON_DRIVING);
        assertThat(call.process()).hasNotPassed("call-back-chosen");
        time.passes(Duration.ofMinutes(1));
        maria.texts(ON_DRIVING);
        time.passes(Duration.ofDays(2));
        maria.phone().shows(firstText("Acme", "10:00 AM"), ACKNOWLEDGED);
        assertThat(call.process()).hasPassed("call-back-chosen").isWaitingAt("call-back-by-phone");
        assertThat(called("callback", call))
                .variables()
                .containsEntry("reason", "their phone seems to answer by itself: it sends the same text each time");
    }

    @Test
    void our_own_text_sent_back_is_answered_by_nobody_but_a_person() {
        Caller maria = given.aCallerOf(Shop.ACME);
        Call call = given.aMissedCall().from(maria).at("Tuesday 10:00");
        time.passes(Duration.ofMinutes(2));
        maria.texts(firstText("Acme", "10:00 AM"));
        maria.phone().shows(firstText("Acme", "10:00 AM"));
        assertThat(call.process()).isWaitingAt("call-back-by-phone");
    }

    @Test
    void stop_is_heard_from_a_phone_that_answers_by_itself() {
        Caller maria = given.aCallerOf(Shop.ACME);
        Call call = given.aMissedCall().from(maria).at("Tuesday 10:00");
        time.passes(Duration.ofMinutes(2));
        maria.texts(firstText("Acme", "10:00 AM"));
        maria.texts("STOP");
        assertThat(call.process()).isEnded();
        org.assertj.core.api.Assertions.assertThat(outcomeOf(call)).isEqualTo("opted-out");
    }

    @Test
    void who_writes_the_same_short_word_twice_is_taken_for_a_person() {
        Caller maria = given.aCallerOf(Shop.ACME);
        Call call = given.aMissedCall().from(maria).at("Tuesday 10:00");
        time.passes(Duration.ofMinutes(2));
        maria.texts("9");
        maria.texts("9");
        assertThat(call.process()).hasNotPassed("call-back-chosen");
    }

    @Test
    void a_text_that_expired_with_the_carrier_is_not_sent_again_but_followed_up_in_the_window() {
        Caller maria = given.aCallerOf(Shop.ACME);
        carrier().answers(maria, new Carrier.HandOver.Accepted("held-by-the-carrier"));
        Call call = given.aMissedCall().from(maria).at("Tuesday 16:00");
        time.passes(Duration.ofMinutes(2));
        comesBack("held-by-the-carrier", "420");
        carrier().isRepaired();
        maria.phone().showsNothing();
        assertThat(call.process()).isWaitingAt("wait-until-the-morning");

        time.goesOnTo("Wednesday 09:10");
        assertThat(call.process()).hasPassed("send-first-text-next-morning").isWaitingAt("wait-for-a-last-reply");
        maria.phone()
                .shows(
                        unasked(
                                "Acme Plumbing: Sorry we couldn't take your call yesterday. Reply 1 to book, 2 to ask, 3 for a call."));
    }

    @Test
    void a_follow_up_that_expired_too_is_a_persons_to_make_good() {
        Caller maria = given.aCallerOf(Shop.ACME);
        Call call = given.aMissedCall().from(maria).at("Tuesday 10:00");
        time.passes(Duration.ofMinutes(2));
        carrier().answers(maria, new Carrier.HandOver.Accepted("held-by-the-carrier-too"));
        time.goesOnTo("Tuesday 15:10");
        comesBack("held-by-the-carrier-too", "420");
        assertThat(call.process()).hasPassed("send-nudge").isWaitingAt("call-back-by-phone");
    }

    private void comesBack(String carrierId, String error) {
        receipts.receive(new DeliveryReceipt(null, carrierId, DeliveryReceipt.Status.UNDELIVERED, error, 3L));
        jobs.runDue();
    }

    private static String firstText(String brand, String at) {
        return unasked(brand + " Plumbing: Sorry for missing your call at " + at
                + ". Reply 1 to book, 2 to ask, or 3 for a call if urgent.");
    }
}
