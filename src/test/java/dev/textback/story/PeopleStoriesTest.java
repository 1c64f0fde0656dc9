package dev.textback.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Questions and items to hold that a person answers, and what is left lying. */
class PeopleStoriesTest extends Story {

    private static final String QUESTION_RECEIVED =
            "Acme Plumbing: Thanks, one of us will answer you here. If you haven't sent your question yet, just text it.";

    @Test
    void an_answer_that_a_person_types_reaches_the_phone() {
        Caller maria = given.aCallerOf(Shop.ACME);
        Call call = textedCallOf(maria);
        maria.texts("Do you repair boilers?");
        frontDesk.completesTheTaskAbout(maria, Map.of("answer", "We do, from $120."));
        maria.phone().shows(FIRST_TEXT, QUESTION_RECEIVED, "Acme Plumbing: We do, from $120.");
        assertThat(call.process()).isWaitingAt("wait-for-a-last-reply");
        assertThat(outcomeOf(call)).isEqualTo("answered");
    }

    @Test
    void what_a_caller_texts_while_a_person_has_the_question_stands_in_the_task() {
        Caller maria = given.aCallerOf(Shop.ACME);
        Call call = textedCallOf(maria);
        maria.texts("2");
        maria.texts("Do you repair boilers?");
        assertThat(called("question", call)).hasPassed("show-the-reply").isWaitingAt("answer-the-question");
        assertThat(frontDesk.shownWith(frontDesk.taskAbout(maria), "replyText")).isEqualTo("2\nDo you repair boilers?");
        maria.phone().shows(FIRST_TEXT, QUESTION_RECEIVED);
    }

    @Test
    void an_item_is_put_aside_and_the_caller_told() {
        Caller maria = given.aCallerOf(Shop.BLOOM);
        Call call = given.aMissedCall().from(maria).at("Tuesday 11:00");
        time.passes(Duration.ofMinutes(2));
        maria.texts("2");
        maria.texts("The red tulips, around 4");
        assertThat(called("question", call))
                .hasPassed("show-the-reply-for-the-hold")
                .isWaitingAt("hold-the-item");
        frontDesk.completesTheTaskAbout(maria, Map.of("answer", "A bunch of red tulips waits for you."));
        maria.phone()
                .shows(
                        unasked(
                                "Bloom Flowers: Sorry for missing your call at 11:00 AM. Reply 1 for product info, 2 to hold an item, 3 to talk."),
                        "Bloom Flowers: Thanks, we'll check and let you know here. If you haven't yet, text us which item and when you'd come by.",
                        "Bloom Flowers: A bunch of red tulips waits for you.");
        assertThat(call.process()).hasPassed("conversation-settled").isEnded();
        assertThat(outcomeOf(call)).isEqualTo("held");
    }

    @Test
    void a_question_a_booking_and_an_item_that_are_left_are_told_to_the_owner() {
        Caller maria = given.aCallerOf(Shop.ACME);
        Caller sam = given.aCallerOf(Shop.ACME);
        Caller bob = given.aCallerOf(Shop.BLOOM);
        Call marias = given.aMissedCall().from(maria).at("Tuesday 10:30");
        Call sams = given.aMissedCall().from(sam).now();
        Call bobs = given.aMissedCall().from(bob).now();
        time.passes(Duration.ofMinutes(2));
        maria.texts("Do you repair boilers?");
        sam.texts("1");
        bob.texts("2");
        time.passes(Duration.ofHours(4).plusMinutes(5));
        assertThat(called("question", marias)).hasPassed("escalated").isWaitingAt("answer-the-question");
        assertThat(called("booking", sams)).hasPassed("escalated").isWaitingAt("confirm-the-booking");
        assertThat(called("question", bobs)).hasPassed("escalated-for-the-hold").isWaitingAt("hold-the-item");
        wasTold(maria, " has a question: Do you repair boilers?", "has a question");
        wasTold(sam, " wants an appointment: 1", "wants an appointment");
        wasTold(bob, " has a question: 2", "has a question");
    }

    private void wasTold(Caller caller, String wish, String stillWaiting) {
        String who = caller.shownNumber();
        given.theOwnerOf(caller.shop())
                .wasTold(
                        caller,
                        "Missed " + who + " at 10:30 AM, texted. Spoke already? (link)",
                        who + wish + " (link)",
                        "Still waiting: " + who + ", called at 10:30 AM today: " + stillWaiting + " (link)");
    }
}
