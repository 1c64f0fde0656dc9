package dev.textback.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a reply in words sets off. */
class ReplyStoriesTest extends Story {

    private static final String QUESTION_RECEIVED =
            "Acme Plumbing: Thanks, one of us will answer you here. If you haven't sent your question yet, just text it.";
    private static final String LINK =
            "Acme Plumbing: Great, pick the time that suits you best: https://acme.example/book";
    private static final String CALL_PROMISED =
            "Acme Plumbing: Thanks, we'll call you back on this number as soon as we can.";

    @Test
    void a_sentence_is_read_by_a_person() {
        Caller maria = given.aCallerOf(Shop.ACME);
        Call call = textedCallOf(maria);
        maria.texts("My sink is leaking, what does it cost?");
        maria.phone().shows(FIRST_TEXT, QUESTION_RECEIVED);
        assertThat(called("question", call)).isWaitingAt("answer-the-question");
        assertThat(frontDesk.shownWith(frontDesk.taskAbout(maria), "replyText"))
                .isEqualTo("My sink is leaking, what does it cost?");
    }

    @Test
    void a_sentence_that_asks_for_a_call_gets_one() {
        Caller maria = given.aCallerOf(Shop.ACME);
        Call call = textedCallOf(maria);
        maria.texts("Please call me back");
        assertThat(called("callback", call)).isWaitingAt("call-back");
    }

    @Test
    void thanks_and_nothing_more_is_answered_by_nothing() {
        Caller maria = given.aCallerOf(Shop.ACME);
        Call call = textedCallOf(maria);
        maria.texts("Thank you!");
        maria.phone().shows(FIRST_TEXT);
        assertThat(call.process()).isWaitingAt("wait-for-a-last-reply");
        assertThat(frontDesk.hasNothingToDoAbout(maria)).isTrue();
    }

    @Test
    void a_text_without_a_call_opens_a_conversation() {
        Caller maria = given.aCallerOf(Shop.ACME);
        time.goesOnTo("Tuesday 10:00");
        maria.texts("Do you repair boilers?");
        maria.phone().shows(QUESTION_RECEIVED);
        assertThat(frontDesk.taskAbout(maria)).hasName("Answer the question");

        frontDesk.completesTheTaskAbout(maria, Map.of("answer", "We do."));
        maria.phone().shows(QUESTION_RECEIVED, "Acme Plumbing: We do.");
    }

    @Test
    void a_text_after_the_conversation_is_over_opens_another() {
        Caller maria = given.aCallerOf(Shop.ACME);
        Call call = textedCallOf(maria);
        maria.texts("3");
        frontDesk.completesTheTaskAbout(maria, Map.of("reached", true, "booked", false));
        assertThat(call.process()).isEnded();

        maria.texts("1");
        maria.phone().shows(FIRST_TEXT, CALL_PROMISED, LINK);
        assertThat(frontDesk.taskAbout(maria)).hasName("Confirm the booking");
    }
}
