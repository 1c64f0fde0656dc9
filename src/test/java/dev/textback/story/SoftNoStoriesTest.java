package dev.textback.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** A caller who declines without opting out, and one of whom nobody can say whether they did. */
class SoftNoStoriesTest extends Story {

    private static final String QUESTION_RECEIVED =
            "Acme Plumbing: Thanks, one of us will answer you here. If you haven't sent your question yet, just text it.";
    private static final String LINK =
            "Acme Plumbing: Great, pick the time that suits you best: https://acme.example/book";

    @Test
    void a_soft_no_ends_the_conversation_without_a_word() {
        Caller maria = given.aCallerOf(Shop.ACME);
        Call call = textedCallOf(maria);
        maria.texts("No thanks, we found someone else");
        time.passes(Duration.ofDays(2));
        maria.phone().shows(FIRST_TEXT);
        assertThat(call.process()).hasPassed("record-soft-no", "declined").isEnded();
        assertThat(outcomeOf(call)).isEqualTo("soft-no");
        assertThat(frontDesk.hasNothingToDoAbout(maria)).isTrue();
    }

    @Test
    void a_soft_no_in_spanish_is_one_too() {
        Caller maria = given.aCallerOf(Shop.ACME);
        Call call = textedCallOf(maria);
        maria.texts("No gracias, ya encontré a alguien");
        maria.phone().shows(FIRST_TEXT);
        assertThat(outcomeOf(call)).isEqualTo("soft-no");
    }

    @Test
    void a_soft_no_by_night_withdraws_the_morning_text() {
        Caller maria = given.aCallerOf(Shop.ACME);
        Call call = given.aMissedCall().from(maria).at("Tuesday 21:30");
        time.passes(Duration.ofMinutes(2));
        maria.texts("all set, thanks");
        time.goesOnTo("Wednesday 12:00");
        maria.phone()
                .shows(
                        unasked(
                                "Acme Plumbing: Sorry to miss your 9:30 PM call. We open at 8:00 AM. Book online: https://acme.example/book"));
        assertThat(outcomeOf(call)).isEqualTo("soft-no");
    }

    @Test
    void a_soft_no_is_no_opt_out_so_the_next_call_is_texted_about() {
        Caller maria = given.aCallerOf(Shop.ACME);
        textedCallOf(maria);
        maria.texts("Not interested");
        time.passes(Duration.ofDays(6));
        textedCallOf(maria);
        maria.phone().shows(FIRST_TEXT, FIRST_TEXT);
    }

    @Test
    void whoever_thinks_better_of_it_is_heard() {
        Caller maria = given.aCallerOf(Shop.ACME);
        Call call = textedCallOf(maria);
        maria.texts("no thank you");
        maria.texts("Actually, I'd like an appointment");
        maria.phone().shows(FIRST_TEXT, LINK);
        assertThat(outcomeOf(call)).isEqualTo("soft-no");
        assertThat(frontDesk.taskAbout(maria)).hasName("Confirm the booking");
    }

    @Test
    void a_no_to_the_person_who_has_the_task_is_shown_with_it() {
        Caller maria = given.aCallerOf(Shop.ACME);
        Call call = textedCallOf(maria);
        maria.texts("3");
        maria.texts("Never mind");
        assertThat(called("callback", call)).isWaitingAt("call-back");
        assertThat(frontDesk.shownWith(frontDesk.taskAbout(maria), "replyText").toString())
                .contains("Never mind");
    }

    @Test
    void what_may_mean_stop_is_read_by_a_person_and_neither_answered_nor_followed_up() {
        Caller maria = given.aCallerOf(Shop.ACME);
        Call call = textedCallOf(maria);
        maria.texts("Don't call me.");
        assertThat(called("question", call))
                .hasNotPassed("acknowledge-the-question")
                .isWaitingAt("answer-the-question");
        assertThat(frontDesk.shownWith(frontDesk.taskAbout(maria), "replyText")).isEqualTo("Don't call me.");
        time.passes(Duration.ofDays(1));
        maria.phone().shows(FIRST_TEXT);
    }

    @Test
    void what_a_phone_sends_for_a_thumbs_up_is_answered_by_nothing() {
        Caller maria = given.aCallerOf(Shop.ACME);
        Call call = textedCallOf(maria);
        maria.texts("Liked “" + FIRST_TEXT + "”");
        maria.phone().shows(FIRST_TEXT);
        assertThat(call.process()).isWaitingAt("wait-for-a-last-reply");
        assertThat(frontDesk.hasNothingToDoAbout(maria)).isTrue();
    }

    @Test
    void what_only_looks_like_an_opt_out_is_a_question() {
        Caller maria = given.aCallerOf(Shop.ACME);
        textedCallOf(maria);
        maria.texts("Can you stop by at 3?");
        maria.phone().shows(FIRST_TEXT, QUESTION_RECEIVED);
    }
}
