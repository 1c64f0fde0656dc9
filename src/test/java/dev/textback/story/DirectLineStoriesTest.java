package dev.textback.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import dev.textback.story.VoiceCarrier.RingingCall;
import dev.textback.story.VoiceCarrier.Told;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A business whose line is the number that people dial: its phones ring, and only a call that nobody takes was missed. */
class DirectLineStoriesTest extends Story {

    private static final Map<String, String> NO_LEG = Map.of();
    private static final Map<String, String> A_LEG = Map.of("DialBLegUUID", "leg-1");

    @Autowired
    private JdbcClient jdbc;

    private RingingCall aCallFrom(Caller caller) {
        return voice.aCallFrom(caller);
    }

    private void isTexted(Caller caller) {
        time.passes(Duration.ofMinutes(2));
        caller.phone().showsTheLastTextAs("Delivered");
    }

    private void isLeftInPeace(Caller caller, RingingCall call) {
        jobs.runDue();
        time.passes(Duration.ofMinutes(10));
        caller.phone().showsNothing();
        assertThat(isReported(call.id())).isFalse();
    }

    private List<String> textsToTheOwner(Caller anybody) {
        return outside.screen(anybody.number(), Shop.IVY.line)
                .get("owner")
                .get("thread")
                .findValuesAsText("id");
    }

    @Test
    void all_phones_ring_at_once_and_whoever_takes_the_call_presses_a_key() {
        Caller maria = given.aCallerOf(Shop.IVY);
        time.goesOnTo("Tuesday 10:00");
        RingingCall ringing = aCallFrom(maria);

        Told told = ringing.answer();

        assertThat(told.status()).isEqualTo(200);
        assertThat(told.xml())
                .contains("<Number>14155550273</Number><Number>14155550274</Number>")
                .contains("confirmKey=\"1\"")
                .contains("/webhooks/plivo/confirm?line=14155550271#rc=3&amp;rp=all")
                .contains("/webhooks/plivo/leg?line=14155550271#rc=3&amp;rp=all")
                .contains("/webhooks/plivo/dial-result?line=14155550271&amp;turn=0#rc=3&amp;rp=all")
                .contains("timeout=\"20\"");
        assertThat(isReported(ringing.id())).isFalse();
        assertThat(voice.post("confirm?line=14155550271", Map.of("CallUUID", "leg-1"))
                        .xml())
                .contains("A call for Ivy &amp; Sons &lt;Salon")
                .contains("press 1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"no-answer", "busy", "failed", "timeout", "cancel"})
    void a_caller_whom_nobody_answers_hears_of_the_text_and_gets_it(String status) {
        Caller maria = given.aCallerOf(Shop.IVY);
        time.goesOnTo("Tuesday 10:00");
        RingingCall ringing = aCallFrom(maria);
        ringing.answer();

        Told told = ringing.dialEnds(status, NO_LEG);

        assertThat(told.xml()).contains("sending you a text message").contains("<Record ");
        Call call = reported(ringing.id());
        assertThat(call.process()).isWaitingAt("wait-for-the-call-to-end");
        ringing.hangsUp();
        jobs.runDue();
        isTexted(maria);
    }

    @Test
    void a_call_that_was_taken_is_no_missed_call_and_ends_the_open_conversation() {
        Caller maria = given.aCallerOf(Shop.IVY);
        Call earlier = given.aMissedCall().from(maria).at("Tuesday 10:00");
        RingingCall ringing = aCallFrom(maria);
        ringing.answer();
        ringing.legSays("answer");
        ringing.legSays("connected");

        Told told = ringing.dialEnds("completed", A_LEG);
        ringing.hangsUp();
        jobs.runDue();

        assertThat(told.xml()).doesNotContain("<Speak").doesNotContain("<Record");
        assertThat(earlier.process()).hasPassed("person-took-over").isEnded();
        assertThat(outcomeOf(earlier)).isEqualTo("handled");
        isLeftInPeace(maria, ringing);
    }

    @Test
    void whoever_gives_up_while_it_rings_was_missed() {
        Caller maria = given.aCallerOf(Shop.IVY);
        time.goesOnTo("Tuesday 10:00");
        RingingCall ringing = aCallFrom(maria);
        ringing.answer();

        ringing.hangsUp("1000");

        assertThat(reported(ringing.id()).process()).isWaitingAt("grace-period");
        isTexted(maria);
    }

    @Test
    void a_voicemail_of_ours_that_picks_up_is_no_answer() {
        Caller maria = given.aCallerOf(Shop.IVY);
        time.goesOnTo("Tuesday 10:00");
        RingingCall ringing = aCallFrom(maria);
        ringing.answer();
        ringing.legSays("answer");
        time.passes(Duration.ofSeconds(12));

        ringing.hangsUp();

        assertThat(reported(ringing.id()).process()).isWaitingAt("grace-period");
        isTexted(maria);
    }

    @Test
    void a_leg_that_outlives_the_key_was_a_person_even_if_nothing_else_is_heard() {
        Caller maria = given.aCallerOf(Shop.IVY);
        time.goesOnTo("Tuesday 10:00");
        RingingCall ringing = aCallFrom(maria);
        ringing.answer();
        ringing.legSays("answer");
        time.passes(Duration.ofMinutes(3));

        ringing.hangsUp();

        isLeftInPeace(maria, ringing);
    }

    @ParameterizedTest
    @CsvSource({"completed,,", "completed,leg-1,9110", "completed,leg-1,6010"})
    void a_dial_that_completed_without_a_conversation_was_missed(String status, String leg, String code) {
        Caller maria = given.aCallerOf(Shop.IVY);
        time.goesOnTo("Tuesday 10:00");
        RingingCall ringing = aCallFrom(maria).with("DialHangupCauseCode", code == null ? "" : code);
        ringing.answer();

        Told told = ringing.dialEnds(status, leg == null ? NO_LEG : A_LEG);

        assertThat(told.xml()).contains("<Record ");
        assertThat(isReported(ringing.id())).isTrue();
    }

    @Test
    void a_hang_up_that_overtakes_the_result_of_a_call_that_was_taken_is_put_right_before_any_text() {
        Caller maria = given.aCallerOf(Shop.IVY);
        time.goesOnTo("Tuesday 10:00");
        RingingCall ringing = aCallFrom(maria);
        ringing.answer();
        ringing.hangsUp();
        Call call = reported(ringing.id());
        assertThat(call.process()).isWaitingAt("grace-period");

        assertThat(ringing.dialEnds("completed", A_LEG).status()).isEqualTo(200);
        jobs.runDue();

        assertThat(call.process()).hasPassed("person-took-over").isEnded();
        time.passes(Duration.ofMinutes(10));
        maria.phone().showsNothing();
        assertThat(outcomeOf(call)).isEqualTo("handled");
    }

    @Test
    void a_call_that_was_taken_says_nothing_of_a_later_one() {
        Caller maria = given.aCallerOf(Shop.IVY);
        time.goesOnTo("Tuesday 10:00");
        RingingCall taken = aCallFrom(maria);
        taken.answer();
        taken.dialEnds("completed", A_LEG);
        time.passes(Duration.ofMinutes(1));
        Call missed = given.aMissedCall().from(maria).now();

        taken.dialEnds("completed", A_LEG);
        taken.hangsUp();
        jobs.runDue();

        assertThat(missed.process()).isWaitingAt("grace-period");
    }

    @Test
    void the_leg_that_lost_the_race_says_nothing() {
        Caller maria = given.aCallerOf(Shop.IVY);
        time.goesOnTo("Tuesday 10:00");
        RingingCall ringing = aCallFrom(maria);
        ringing.answer();

        assertThat(ringing.legSays("hangup").status()).isEqualTo(200);
        assertThat(ringing.hangsUp("9000").status()).isEqualTo(200);
        assertThat(ringing.dialEnds("no-answer", Map.of("DialHangupCauseCode", "9000"))
                        .xml())
                .doesNotContain("<Record");

        isLeftInPeace(maria, ringing);
    }

    @ParameterizedTest
    @ValueSource(strings = {"3130", "3140"})
    void what_the_carrier_blocks_as_spam_is_recorded_and_nobody_acts_on_it(String code) {
        Caller maria = given.aCallerOf(Shop.IVY);
        time.goesOnTo("Tuesday 10:00");
        List<String> before = textsToTheOwner(maria);
        RingingCall ringing = aCallFrom(maria);

        ringing.hangsUp(code);
        jobs.runDue();

        assertThat(outcomeOf(new Call(ringing.id(), null))).isEqualTo("no-text");
        time.passes(Duration.ofMinutes(10));
        maria.phone().showsNothing();
        assertThat(frontDesk.hasNothingToDoAbout(maria)).isTrue();
        assertThat(textsToTheOwner(maria)).isEqualTo(before);
    }

    @Test
    void a_call_that_a_phone_of_ours_sends_back_is_turned_away() {
        Caller maria = given.aCallerOf(Shop.IVY);
        time.goesOnTo("Tuesday 10:00");
        RingingCall back = aCallFrom(maria).with("ForwardedFrom", "+14155550274");
        RingingCall fromTheLine = voice.aCall(Shop.IVY.line, Shop.IVY.line);

        for (RingingCall loop : List.of(back, fromTheLine)) {
            assertThat(loop.answer().xml())
                    .contains("<Hangup reason=\"busy\"")
                    .doesNotContain("<Dial")
                    .doesNotContain("<Speak");
            loop.hangsUp("3010");
            assertThat(isReported(loop.id())).isFalse();
        }
    }

    @Test
    void phones_in_order_ring_one_after_the_other() {
        Caller maria = given.aCallerOf(Shop.JAY);
        time.goesOnTo("Tuesday 10:00");
        RingingCall ringing = aCallFrom(maria);

        assertThat(ringing.answer().xml()).contains("14155550283").doesNotContain("14155550284");
        assertThat(ringing.dialEnds("dial-result?line=14155550281&turn=0", "no-answer", NO_LEG)
                        .xml())
                .contains("14155550284")
                .contains("turn=1")
                .doesNotContain("14155550283");
        assertThat(isReported(ringing.id())).isFalse();
        assertThat(ringing.dialEnds("dial-result?line=14155550281&turn=1", "busy", NO_LEG)
                        .xml())
                .contains("<Record ");
        assertThat(isReported(ringing.id())).isTrue();
    }

    @Test
    void a_voicemail_on_the_first_phone_is_no_answer_to_who_gives_up_on_the_second() {
        Caller maria = given.aCallerOf(Shop.JAY);
        time.goesOnTo("Tuesday 10:00");
        RingingCall ringing = aCallFrom(maria);
        ringing.answer();
        ringing.legSays("answer");
        time.passes(Duration.ofSeconds(15));
        ringing.dialEnds("dial-result?line=14155550281&turn=0", "completed", Map.of("DialHangupCauseCode", "9110"));
        time.passes(Duration.ofSeconds(15));

        ringing.hangsUp();

        assertThat(reported(ringing.id()).process()).isWaitingAt("grace-period");
        isTexted(maria);
    }

    @Test
    void a_phone_that_calls_its_own_line_is_not_rung_itself() {
        time.goesOnTo("Tuesday 10:00");

        assertThat(voice.aCall("+14155550273", Shop.IVY.line).answer().xml())
                .contains("14155550274")
                .doesNotContain("<Number>14155550273");
    }

    @Test
    void messages_that_come_all_at_once_and_twice_are_one_call() throws Exception {
        Caller maria = given.aCallerOf(Shop.IVY);
        time.goesOnTo("Tuesday 10:00");
        RingingCall ringing = aCallFrom(maria);
        ringing.answer();

        List<Integer> statuses = IntStream.range(0, 12)
                .parallel()
                .mapToObj(number -> switch (number % 3) {
                    case 0 -> ringing.dialEnds("no-answer", NO_LEG);
                    case 1 -> ringing.hangsUp();
                    default -> ringing.isRecorded("https://media.example/r.mp3");
                })
                .map(Told::status)
                .toList();

        assertThat(statuses).allMatch(status -> status == 200 || status == 503);
        assertThat(ringing.hangsUp().status()).isEqualTo(200);
        Call call = reported(ringing.id());
        assertThat(call.process()).isWaitingAt("grace-period");
        isTexted(maria);
        given.theOwnerOf(Shop.IVY)
                .wasTold(maria, "Missed " + maria.shownNumber() + " at 10:00 AM, texted. Spoke already? (link)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"answer", "dial-result", "leg", "confirm", "recording", "hangup"})
    void what_the_carrier_did_not_sign_is_refused(String path) {
        Told told = voice.post(path, Map.of("CallUUID", "forged", "From", "14152340006", "To", "14155550271"), "Zm9y");

        assertThat(told.status()).isEqualTo(403);
        assertThat(isReported("forged")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"answer", "dial-result", "recording", "hangup"})
    void what_does_not_name_its_call_or_its_line_is_explained(String path) {
        assertThat(voice.post(path, Map.of("To", "14155550271"))).satisfies(told -> {
            assertThat(told.status()).isEqualTo(400);
            assertThat(told.xml()).contains("CallUUID");
        });
        assertThat(voice.post(path, Map.of("CallUUID", "no-line")).status()).isEqualTo(400);
        assertThat(voice.post(path, Map.of("CallUUID", "nobodys", "To", "14155559999"))
                        .status())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"dial-result", "recording", "hangup"})
    void a_missing_caller_counts_as_withheld(String path) {
        Map<String, String> form = Map.of("CallUUID", "no-caller-" + path, "To", "14155550271");

        assertThat(voice.post("answer", form).status()).isEqualTo(200);
        assertThat(voice.post(path, form).status()).isEqualTo(200);
        jobs.runDue();

        assertThat(jdbc.sql("select caller_kind || ', ' || outcome from missed_call where call_id = :id")
                        .param("id", "no-caller-" + path)
                        .query(String.class)
                        .single())
                .isEqualTo("caller-id-withheld, no-text");
    }

    @ParameterizedTest
    @ValueSource(strings = {"sip:+14155550271@sip.example", "+14155550271", "14155550271", "4155550271"})
    void a_line_is_known_in_every_form_that_the_carrier_may_write(String line) {
        time.goesOnTo("Tuesday 10:00");

        assertThat(voice.aCall("sip:front%20door@pbx.example", line).answer().xml())
                .contains("<Dial");
    }
}
