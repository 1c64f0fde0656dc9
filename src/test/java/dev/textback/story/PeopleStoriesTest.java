package dev.textback.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the front desk and the owner do, and what the caller sees of it. */
class PeopleStoriesTest extends Story {

    private static final String FIRST_TEXT = unasked(
            "Acme Plumbing: Sorry for missing your call at 10:00 AM. Reply 1 to book, 2 to ask, or 3 for a call if urgent.");
    private static final String QUESTION_RECEIVED =
            "Acme Plumbing: Thanks, one of us will answer you here. If you haven't sent your question yet, just text it.";
    private static final String LINK =
            "Acme Plumbing: Great, pick the time that suits you best: https://acme.example/book";

    private Call textedCallOf(Caller caller) {
        Call call = given.aMissedCall().from(caller).at("Tuesday 10:00");
        time.passes(Duration.ofMinutes(2));
        return call;
    }

    private void isHandled(Call call) {
        assertThat(outside.reports("/api/missed-calls/" + call.id() + "/handled", Map.of())
                        .getStatusCode()
                        .value())
                .isEqualTo(204);
        jobs.runDue();
    }

    @Test
    void a_call_that_somebody_took_after_all_within_the_grace_period_is_not_texted() {
        Caller maria = given.aCallerOf(Shop.ACME);
        Call call = given.aMissedCall().from(maria).at("Tuesday 10:00");
        isHandled(call);
        time.passes(Duration.ofDays(1));
        maria.phone().showsNothing();
        assertThat(call.process()).hasPassed("person-took-over", "handled").isEnded();
        assertThat(outcomeOf(call)).isEqualTo("handled");
    }

    @Test
    void a_conversation_ends_when_somebody_spoke_with_the_caller() {
        Caller maria = given.aCallerOf(Shop.ACME);
        Call call = textedCallOf(maria);
        isHandled(call);
        time.passes(Duration.ofDays(1));
        maria.phone().shows(FIRST_TEXT);
        assertThat(call.process()).isEnded();
        assertThat(outcomeOf(call)).isEqualTo("handled");
    }

    @Test
    void a_call_back_that_somebody_made_already_leaves_the_task_list() {
        Caller maria = given.aCallerOf(Shop.EVE);
        Call call = given.aMissedCall().from(maria).at("Tuesday 10:00");
        assertThat(frontDesk.taskAbout(maria)).hasName("Call back");
        isHandled(call);
        assertThat(frontDesk.hasNothingToDoAbout(maria)).isTrue();
        assertThat(call.process()).isEnded();
        assertThat(outcomeOf(call)).isEqualTo("handled");
    }

    @Test
    void a_toll_free_caller_whom_somebody_spoke_with_leaves_the_task_list_too() {
        Call call = given.aMissedCall().from("+18005550199").to(Shop.ACME).at("Tuesday 10:00");
        assertThat(called("callback", call)).isWaitingAt("call-back");
        isHandled(call);
        assertThat(call.process()).isEnded();
        assertThat(outcomeOf(call)).isEqualTo("handled");
    }

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
    void what_a_caller_texts_while_a_person_books_stands_in_the_task() {
        Caller maria = given.aCallerOf(Shop.ACME);
        Call call = textedCallOf(maria);
        maria.texts("1");
        maria.texts("Friday would be best");
        assertThat(called("booking", call)).hasPassed("show-the-reply").isWaitingAt("confirm-the-booking");
        assertThat(frontDesk.shownWith(frontDesk.taskAbout(maria), "replyText")).isEqualTo("1\nFriday would be best");
    }

    @Test
    void what_a_caller_texts_while_a_call_back_waits_stands_in_the_task() {
        Caller maria = given.aCallerOf(Shop.ACME);
        Call call = textedCallOf(maria);
        maria.texts("3");
        maria.texts("After 5 please");
        assertThat(called("callback", call)).hasPassed("show-the-reply").isWaitingAt("call-back");
        assertThat(frontDesk.shownWith(frontDesk.taskAbout(maria), "replyText")).isEqualTo("3\nAfter 5 please");
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
    void an_appointment_that_a_person_made_is_confirmed_with_its_time() {
        Caller maria = given.aCallerOf(Shop.ACME);
        Call call = textedCallOf(maria);
        maria.texts("1");
        frontDesk.completesTheTaskAbout(maria, Map.of("booked", true, "appointment", "Wed 9:00 AM"));
        maria.phone()
                .shows(
                        FIRST_TEXT,
                        LINK,
                        "Acme Plumbing: You're booked for Wed 9:00 AM. If anything changes, just text us here.");
        assertThat(call.process()).isEnded();
        assertThat(outcomeOf(call)).isEqualTo("booked");
    }

    @Test
    void without_an_appointment_we_go_on_listening() {
        Caller maria = given.aCallerOf(Shop.ACME);
        Call call = textedCallOf(maria);
        maria.texts("1");
        frontDesk.completesTheTaskAbout(maria, Map.of("booked", false));
        maria.phone().shows(FIRST_TEXT, LINK);
        assertThat(call.process()).isWaitingAt("wait-for-a-last-reply");
    }

    @Test
    void without_a_page_to_book_on_a_person_agrees_the_time() {
        Caller maria = given.aCallerOf(Shop.GRAY);
        Call call = textedCallOf(maria);
        maria.texts("1");
        maria.phone()
                .shows(
                        unasked(
                                "Gray Cleaning: Sorry for missing your call at 10:00 AM. Reply 1 to book, 2 to ask, or 3 for a call if urgent."),
                        "Gray Cleaning: Happy to fit you in. Text us a day and time that would suit you, and we'll confirm it here.");
        assertThat(called("booking", call)).hasPassed("offer-a-person").isWaitingAt("confirm-the-booking");
    }

    @Test
    void a_booking_on_the_page_is_confirmed_and_ends_the_conversation() {
        Caller maria = given.aCallerOf(Shop.ACME);
        Call call = textedCallOf(maria);
        maria.texts("thanks");
        time.passes(Duration.ofHours(1));
        happens("BookedOnline", call, Map.of("appointment", "Wed 9:00 AM", "cause", "the-booking"));
        maria.phone()
                .shows(
                        FIRST_TEXT,
                        "Acme Plumbing: You're booked for Wed 9:00 AM. If anything changes, just text us here.");
        assertThat(call.process()).hasPassed("booked-online", "booked").isEnded();
        assertThat(outcomeOf(call)).isEqualTo("booked");
    }

    @Test
    void a_caller_who_was_called_back_is_helped() {
        Caller maria = given.aCallerOf(Shop.ACME);
        Call call = textedCallOf(maria);
        maria.texts("3");
        frontDesk.completesTheTaskAbout(maria, Map.of("reached", true, "booked", false, "notes", "wants a quote"));
        assertThat(call.process()).hasPassed("conversation-settled").isEnded();
        assertThat(outcomeOf(call)).isEqualTo("called-back");
    }

    @Test
    void a_call_back_may_bring_a_booking() {
        Caller maria = given.aCallerOf(Shop.ACME);
        Call call = textedCallOf(maria);
        maria.texts("3");
        frontDesk.completesTheTaskAbout(maria, Map.of("reached", true, "booked", true, "value", 240));
        assertThat(call.process()).isEnded();
        assertThat(outcomeOf(call)).isEqualTo("booked");
    }

    @Test
    void a_caller_who_could_not_be_reached_is_noted() {
        Caller maria = given.aCallerOf(Shop.ACME);
        Call call = textedCallOf(maria);
        maria.texts("3");
        frontDesk.completesTheTaskAbout(maria, Map.of("reached", false));
        assertThat(outcomeOf(call)).isEqualTo("not-reached");
    }

    @Test
    void a_call_back_that_is_left_for_two_hours_is_told_to_the_owner() {
        Caller maria = given.aCallerOf(Shop.ACME);
        Call call = textedCallOf(maria);
        maria.texts("3");
        time.passes(Duration.ofHours(2).plusMinutes(5));
        given.theOwnerOf(Shop.ACME)
                .wasTold(
                        maria,
                        "Missed " + maria.shownNumber() + " at 10:00 AM today. Call back: asked for a call",
                        "Still waiting: " + maria.shownNumber() + ", called at 10:00 AM today: asked for a call");
        assertThat(called("callback", call)).hasPassed("escalated").isWaitingAt("call-back");
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
        given.theOwnerOf(Shop.ACME)
                .wasTold(
                        maria,
                        "Still waiting: " + maria.shownNumber() + ", called at 10:30 AM today: missed while open");
    }

    @Test
    void an_owner_without_a_phone_finds_the_task_all_the_same() {
        Caller maria = given.aCallerOf(Shop.GRAY);
        Call call = textedCallOf(maria);
        maria.texts("3");
        assertThat(called("callback", call)).hasPassed("alert-the-staff").isWaitingAt("call-back");
        assertThat(frontDesk.shownWith(frontDesk.taskAbout(maria), "reason")).isEqualTo("asked for a call");
    }
}
