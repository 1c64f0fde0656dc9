package dev.textback.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Appointments: agreed with a person, or on the page. */
class BookingStoriesTest extends Story {

    private static final String LINK =
            "Acme Plumbing: Great, pick the time that suits you best: https://acme.example/book";

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
    void a_stop_while_a_person_books_closes_the_task_and_is_confirmed() {
        Caller maria = given.aCallerOf(Shop.ACME);
        Call call = textedCallOf(maria);
        maria.texts("1");
        maria.texts("please stop texting me");
        maria.phone().shows(FIRST_TEXT, LINK, "Acme Plumbing: You have opted out and will get no more texts from us.");
        assertThat(frontDesk.hasNothingToDoAbout(maria)).isTrue();
        assertThat(call.process()).isEnded();
        assertThat(outcomeOf(call)).isEqualTo("opted-out");
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
}
