package dev.textback.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Callers who are texted while the business is closed. */
class NightStoriesTest extends Story {

    @Autowired
    private JdbcClient jdbc;

    private int digestsOf(Shop shop) {
        return jdbc.sql("select count(*) from outbound_text where business_id = :business and wording = 'staff-digest'")
                .param("business", shop.id)
                .query(Integer.class)
                .single();
    }

    @Test
    void a_call_at_night_is_texted_at_once_and_again_in_the_morning() {
        Caller maria = given.aCallerOf(Shop.ACME);
        Call call = given.aMissedCall().from(maria).at("Thursday 21:30");
        time.passes(Duration.ofMinutes(2));
        String first = unasked(
                "Acme Plumbing: Sorry to miss your 9:30 PM call. We open at 8:00 AM. Book online: https://acme.example/book");
        maria.phone().shows(first);
        assertThat(call.process()).hasPassed("send-after-hours-text").isWaitingAt("wait-until-the-morning");

        time.goesOnTo("Friday 08:50");
        maria.phone().shows(first);
        time.goesOnTo("Friday 09:10");
        maria.phone()
                .shows(
                        first,
                        unasked(
                                "Acme Plumbing here about your call last night. Sorry we missed it. Reply 1 to book, 2 to ask, 3 for a call."));
        assertThat(call.process()).hasPassed("send-morning-text").isWaitingAt("wait-for-a-last-reply");
        given.theOwnerOf(Shop.ACME)
                .readInTheMorning(
                        maria,
                        "Acme Plumbing, calls while you were closed: 1 called, 1 texted, 0 replied, 0 booked, 1 waits");
    }

    @Test
    void who_replied_in_the_night_gets_no_morning_text() {
        Caller maria = given.aCallerOf(Shop.ACME);
        Call call = given.aMissedCall().from(maria).at("Monday 21:30");
        time.passes(Duration.ofMinutes(2));
        maria.texts("3");
        time.goesOnTo("Tuesday 10:00");
        maria.phone()
                .shows(
                        unasked(
                                "Acme Plumbing: Sorry to miss your 9:30 PM call. We open at 8:00 AM. Book online: https://acme.example/book"),
                        "Acme Plumbing: Thanks, we'll call you back on this number as soon as we can.");
        assertThat(call.process()).hasPassed("reply-before-the-morning").hasNotPassed("send-morning-text");
    }

    @Test
    void a_call_on_saturday_afternoon_is_followed_up_on_monday() {
        Caller maria = given.aCallerOf(Shop.ACME);
        Call call = given.aMissedCall().from(maria).at("Saturday 16:00");
        time.goesOnTo("Sunday 22:00");
        String first = unasked(
                "Acme Plumbing: Sorry to miss your 4:00 PM call. We open Mon 8:00 AM. Book online: https://acme.example/book");
        maria.phone().shows(first);
        assertThat(call.process()).isWaitingAt("wait-until-the-morning");
        time.goesOnTo("Monday 09:10");
        maria.phone()
                .shows(
                        first,
                        unasked(
                                "Acme Plumbing here about your call on Saturday. Sorry we missed it. Reply 1 to book, 2 to ask, 3 for a call."));
    }

    @Test
    void a_call_in_the_lunch_break_is_told_when_we_are_back_and_nudged_like_any_other() {
        Caller maria = given.aCallerOf(Shop.ACME);
        // No story has begun a batch for the Tuesday after
        time.goesOnTo("Wednesday 10:00");
        Call call = given.aMissedCall().from(maria).at("Tuesday 12:30");
        assertThat(runtime.createProcessInstanceQuery()
                        .processDefinitionKey("after-hours-batch")
                        .count())
                .isZero();
        time.goesOnTo("Tuesday 17:00");
        String first = unasked(
                "Acme Plumbing: Sorry to miss your 12:30 PM call. We open at 1:00 PM. Book online: https://acme.example/book");
        maria.phone().shows(first);
        assertThat(call.process()).isWaitingAt("wait-until-the-nudge");
        time.goesOnTo("Tuesday 17:40");
        maria.phone()
                .shows(
                        first,
                        unasked(
                                "Acme Plumbing: Sorry again about your call at 12:30 PM. Still need us? Reply 1 to book, 2 to ask, 3 for a call."));
    }

    @Test
    void text_only_leaves_it_at_the_first_text() {
        Caller maria = given.aCallerOf(Shop.DRY_ROOFS);
        Call call = given.aMissedCall().from(maria).at("Monday 20:00");
        time.goesOnTo("Tuesday 12:00");
        maria.phone()
                .shows(
                        unasked(
                                "Dry Roofs: Sorry to miss your 8:00 PM call. We open at 8:00 AM. Reply 1 to book, 2 to ask, 3 for a call."));
        assertThat(call.process()).hasPassed("send-after-hours-text").isWaitingAt("wait-for-a-last-reply");
    }

    @Test
    void the_owner_reads_once_in_the_morning_what_the_night_brought() {
        Caller maria = given.aCallerOf(Shop.ACME);
        Caller sam = given.aCallerOf(Shop.ACME);
        int before = digestsOf(Shop.ACME);
        given.aMissedCall().from(maria).at("Wednesday 21:30");
        given.aMissedCall().from(sam).now();
        given.aMissedCall().from(sam).now();
        time.passes(Duration.ofMinutes(2));
        sam.texts("1");
        time.goesOnTo("Thursday 09:10");
        assertThat(digestsOf(Shop.ACME)).isEqualTo(before + 1);
        given.theOwnerOf(Shop.ACME)
                .readInTheMorning(
                        maria,
                        "Acme Plumbing, calls while you were closed: 2 called (3 calls), 2 texted, 1 replied, 0 booked, 2 wait");
    }
}
