package dev.textback.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.textback.story.VoiceCarrier.RingingCall;
import dev.textback.story.VoiceCarrier.Told;
import java.time.Duration;
import java.util.Map;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.springframework.http.ResponseEntity;

/** A business that forwards to its line what it does not answer: every call that reaches the line was missed. */
class ForwardedLineStoriesTest extends Story {

    private static final String RECORDING = "https://media.example/v1/Recording/r-1.mp3";
    private static final String A_TEXT = "sending you a text message";
    private static final String A_CALL_BACK = "we will call you back";

    private static String firstText(String time) {
        return unasked("Acme Plumbing: Sorry for missing your call at " + time
                + ". Reply 1 to book, 2 to ask, or 3 for a call if urgent.");
    }

    @Test
    void a_caller_hears_of_the_text_leaves_a_voicemail_and_is_texted_a_minute_after_hanging_up() {
        Caller maria = given.aCallerOf(Shop.ACME);
        time.goesOnTo("Tuesday 10:00");
        RingingCall ringing = voice.aCallFrom(maria).with("ForwardedFrom", "14155550100");

        Told told = ringing.answer();

        assertThat(told.status()).isEqualTo(200);
        assertThat(told.xml())
                .contains("Thank you for calling Acme Plumbing.")
                .contains(A_TEXT)
                .contains("<Record ")
                .contains("/webhooks/plivo/recording?line=14155550199#rc=3&amp;rp=all")
                .contains("maxLength=\"120\"")
                .contains("finishOnKey=\"#\"")
                .doesNotContain("<Dial");
        Call call = reported(ringing.id());
        assertThat(call.process()).isWaitingAt("wait-for-the-call-to-end");
        time.passes(Duration.ofSeconds(90));
        maria.phone().showsNothing();
        await().untilAsserted(() -> assertThat(noticesTo(maria))
                .singleElement()
                .satisfies(words -> assertThat(words).contains(A_TEXT)));

        assertThat(ringing.isRecorded(RECORDING).xml()).contains("Goodbye").contains("<Hangup");
        assertThat(ringing.hangsUp().status()).isEqualTo(200);
        jobs.runDue();
        assertThat(call.process()).hasPassed("call-ended").isWaitingAt("grace-period");
        time.passes(Duration.ofSeconds(30));
        maria.phone().showsNothing();
        time.passes(Duration.ofSeconds(40));
        maria.phone().shows(firstText("10:00 AM"));
        jobs.runDue();
        given.theOwnerOf(Shop.ACME).opensTheLinkAbout(maria).says("Left a voicemail: " + RECORDING);
    }

    @Test
    void what_a_caller_hears_goes_by_the_line_that_they_rang() {
        Caller maria = given.aCallerOf(Shop.LOU);
        time.goesOnTo("Tuesday 10:00");
        maria.texts("STOP");

        assertThat(voice.aCall(maria.number(), "+14155550402").answer().xml()).contains(A_TEXT);
        assertThat(voice.aCall(maria.number(), Shop.LOU.line).answer().xml()).contains(A_CALL_BACK);
    }

    @Test
    void whoever_hangs_up_before_our_first_step_counts_from_the_hang_up() {
        Caller maria = given.aCallerOf(Shop.ACME);
        time.goesOnTo("Tuesday 10:00");
        RingingCall ringing = voice.aCallFrom(maria);

        ringing.answer();
        ringing.hangsUp();

        Call call = reported(ringing.id());
        assertThat(call.process()).isWaitingAt("grace-period").hasNotPassed("call-ended");
        time.passes(Duration.ofMinutes(2));
        maria.phone().shows(firstText("10:00 AM"));
    }

    @Test
    void a_hang_up_that_overtakes_the_answer_is_one_call_that_is_over() {
        Caller maria = given.aCallerOf(Shop.ACME);
        time.goesOnTo("Tuesday 10:00");
        RingingCall ringing = voice.aCallFrom(maria);

        assertThat(ringing.hangsUp().status()).isEqualTo(200);
        assertThat(ringing.answer().status()).isEqualTo(200);
        assertThat(ringing.hangsUp().status()).isEqualTo(200);

        Call call = reported(ringing.id());
        assertThat(call.process()).isWaitingAt("grace-period");
        time.passes(Duration.ofMinutes(2));
        maria.phone().shows(firstText("10:00 AM"));
    }

    @Test
    void a_call_that_a_pbx_reports_too_stays_one() {
        Caller maria = given.aCallerOf(Shop.ACME);
        time.goesOnTo("Tuesday 10:00");
        RingingCall ringing = voice.aCallFrom(maria);
        ringing.answer();
        ringing.hangsUp();
        reported(ringing.id());

        ResponseEntity<JsonNode> again = outside.reports(
                "/api/missed-calls", Map.of("callId", ringing.id(), "from", maria.number(), "to", Shop.ACME.line));

        assertThat(again.getStatusCode().value()).isEqualTo(200);
        time.passes(Duration.ofMinutes(2));
        maria.phone().shows(firstText("10:00 AM"));
        given.theOwnerOf(Shop.ACME)
                .wasTold(maria, "Missed " + maria.shownNumber() + " at 10:00 AM, texted. Spoke already? (link)");
    }

    @Test
    void an_answer_that_the_carrier_repeats_changes_nothing() {
        Caller maria = given.aCallerOf(Shop.ACME);
        time.goesOnTo("Tuesday 10:00");
        RingingCall ringing = voice.aCallFrom(maria);

        assertThat(ringing.answer().xml()).contains(A_TEXT);
        assertThat(ringing.answer().xml()).contains(A_TEXT);

        Call call = reported(ringing.id());
        ringing.hangsUp();
        ringing.hangsUp();
        jobs.runDue();
        assertThat(call.process()).isWaitingAt("grace-period");
    }

    @Test
    void where_people_call_back_the_task_shows_the_voicemail() {
        Caller maria = given.aCallerOf(Shop.EVE);
        time.goesOnTo("Tuesday 10:00");
        RingingCall ringing = voice.aCallFrom(maria);

        assertThat(ringing.answer().xml()).contains(A_CALL_BACK).doesNotContain(A_TEXT);
        reported(ringing.id());
        ringing.isRecorded(RECORDING);
        ringing.isRecorded(RECORDING);
        ringing.hangsUp();

        assertThat(frontDesk.shownWith(frontDesk.taskAbout(maria), "voicemail")).isEqualTo(RECORDING);
    }

    @Test
    void a_voicemail_that_is_no_web_address_is_not_shown() {
        Caller maria = given.aCallerOf(Shop.EVE);
        time.goesOnTo("Tuesday 10:00");
        RingingCall ringing = voice.aCallFrom(maria);
        ringing.answer();
        reported(ringing.id());

        assertThat(ringing.isRecorded("javascript:alert(1)").status()).isEqualTo(200);

        assertThat(frontDesk.shownWith(frontDesk.taskAbout(maria), "voicemail")).isNull();
    }

    @Test
    void a_caller_whom_the_forwarding_hides_becomes_a_task() {
        time.goesOnTo("Tuesday 10:00");
        RingingCall ringing = voice.aCall(Shop.ACME.published, Shop.ACME.line);

        assertThat(ringing.answer().xml()).contains("We cannot see your number").doesNotContain(A_TEXT);
        Call call = reported(ringing.id());
        ringing.isRecorded(RECORDING);
        ringing.hangsUp();

        Task task = frontDesk.taskOf(called("callback", call));
        assertThat(frontDesk.shownWith(task, "reason")).isEqualTo("caller unknown, the forwarding hides the number");
        assertThat(frontDesk.shownWith(task, "voicemail")).isEqualTo(RECORDING);
    }

    @Test
    void a_withheld_caller_who_leaves_a_voicemail_becomes_a_task_and_one_who_does_not_is_noted() {
        time.goesOnTo("Tuesday 10:00");
        RingingCall silent = voice.aCall("anonymous", Shop.ACME.line);
        RingingCall speaking = voice.aCall("sip:anonymous@anonymous.invalid", Shop.ACME.line);

        assertThat(silent.answer().xml()).contains("We cannot see your number");
        speaking.answer();
        silent.hangsUp();
        speaking.hangsUp();
        jobs.runDue();
        speaking.isRecorded(RECORDING);
        speaking.isRecorded(RECORDING);
        jobs.runDue();

        assertThat(outcomeOf(new Call(silent.id(), null))).isEqualTo("no-text");
        assertThat(frontDesk.tasksWithVoicemail(RECORDING)).singleElement().satisfies(task -> {
            assertThat(frontDesk.shownWith(task, "reason").toString()).contains("left a voicemail");
            frontDesk.completes(task, Map.of("reached", true, "booked", false));
        });
        assertThat(outcomeOf(new Call(speaking.id(), null))).isEqualTo("called-back");
    }

    @Test
    void a_landline_hears_where_to_book() {
        Caller maria = given.aCallerOf(Shop.ACME);
        takesNoTexts(maria);
        time.goesOnTo("Tuesday 10:00");

        assertThat(voice.aCallFrom(maria).answer().xml())
                .contains("acme dot example slash book")
                .contains(A_CALL_BACK)
                .doesNotContain(A_TEXT);
    }

    @Test
    void nobody_is_promised_a_text_that_would_not_go_out() {
        Caller optedOut = given.aCallerOf(Shop.ACME);
        Caller talking = given.aCallerOf(Shop.ACME);
        Caller ofTheNight = given.aCallerOf(Shop.CHEN);
        Caller notRegistered = given.aCallerOf(Shop.FIX_IT);
        time.goesOnTo("Tuesday 10:00");
        optedOut.texts("STOP");
        given.aMissedCall().from(talking).now();

        assertThat(voice.aCallFrom(optedOut).answer().xml())
                .contains(A_CALL_BACK)
                .doesNotContain(A_TEXT);
        assertThat(voice.aCallFrom(talking).answer().xml())
                .contains(A_CALL_BACK)
                .doesNotContain(A_TEXT);
        assertThat(voice.aCallFrom(notRegistered).answer().xml()).doesNotContain(A_TEXT);
        time.goesOnTo("Tuesday 20:30");
        assertThat(voice.aCallFrom(ofTheNight).answer().xml()).doesNotContain(A_TEXT);
        assertThat(voice.aCallFrom(given.aCallerOf(Shop.ACME)).answer().xml()).contains(A_TEXT);
    }
}
