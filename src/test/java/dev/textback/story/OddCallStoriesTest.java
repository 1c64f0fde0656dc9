package dev.textback.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Calls that no person with a wish makes, as far as telephony can tell: nobody is texted, and the reason is shown. */
class OddCallStoriesTest extends Story {

    @Autowired
    private JdbcClient rows;

    private void isNotedOnly(Caller caller, Call call, String reason) {
        time.passes(Duration.ofMinutes(10));
        caller.phone().showsNothing();
        assertThat(call.process()).hasPassed("record-no-text", "no-text-sent").isEnded();
        assertThat(outcomeOf(call)).isEqualTo("no-text");
        assertThat(frontDesk.hasNothingToDoAbout(caller)).isTrue();
        assertThat(outside.asks("/api/missed-calls/" + call.id()).path("reason").asText())
                .isEqualTo("Decide how to respond: nothing, " + reason + ".");
    }

    private void isTexted(Caller caller) {
        time.passes(Duration.ofMinutes(2));
        caller.phone().showsTheLastTextAs("Delivered");
    }

    @Test
    void whoever_hangs_up_at_once_is_not_texted_and_the_owner_hears_why() {
        Caller maria = given.aCallerOf(Shop.ACME);

        Call call = given.aMissedCall().from(maria).with("rangSeconds", 2).at("Tuesday 10:00");

        isNotedOnly(maria, call, "hung up within 3 seconds");
        given.theOwnerOf(Shop.ACME)
                .wasTold(
                        maria,
                        "Missed " + maria.shownNumber()
                                + " at 10:00 AM, not texted: hung up within 3 seconds. Spoke already? (link)");
    }

    @Test
    void whoever_hangs_up_at_once_and_then_rings_in_earnest_is_texted() {
        Caller maria = given.aCallerOf(Shop.ACME);
        given.aMissedCall().from(maria).with("rangSeconds", 1).at("Tuesday 10:00");
        time.passes(Duration.ofSeconds(30));

        given.aMissedCall().from(maria).with("rangSeconds", 20).now();

        isTexted(maria);
    }

    @ParameterizedTest
    @CsvSource({"rangSeconds, 3", "attestation, A", "attestation, B", "attestation, C"})
    void an_ordinary_call_is_texted(String field, String value) {
        Caller maria = given.aCallerOf(Shop.ACME);
        given.aMissedCall()
                .from(maria)
                .with(field, value.equals("3") ? (Object) 3 : value)
                .at("Tuesday 10:00");
        isTexted(maria);
    }

    @Test
    void a_number_that_is_probably_anothers_is_not_texted() {
        Caller maria = given.aCallerOf(Shop.ACME);
        Call call =
                given.aMissedCall().from(maria).with("attestation", "failed").at("Tuesday 10:00");
        isNotedOnly(maria, call, "failed the caller id check");
    }

    @Test
    void a_machine_that_dials_through_our_lines_gets_no_text_from_any_of_them() {
        Caller machine = given.aCallerOf(Shop.ACME);
        Call first = given.aMissedCall().from(machine).to(Shop.ACME).at("Tuesday 11:00");
        time.passes(Duration.ofSeconds(10));
        given.aMissedCall().from(machine.number()).to(Shop.BLOOM).now();
        time.passes(Duration.ofSeconds(10));
        Call third =
                given.aMissedCall().from(machine.number()).to(Shop.DRY_ROOFS).now();

        assertThat(third.process()).hasPassed("record-no-text").isEnded();
        time.passes(Duration.ofMinutes(2));
        for (Shop shop : new Shop[] {Shop.ACME, Shop.BLOOM, Shop.DRY_ROOFS}) {
            new Phone(outside, machine.number(), shop.line).showsNothing();
        }
        assertThat(frontDesk.shownWith(frontDesk.taskOf(called("callback", first)), "reason"))
                .isEqualTo("They rang 3 lines within a minute");
    }

    @Test
    void somebody_who_tries_two_businesses_is_texted_by_both() {
        Caller maria = given.aCallerOf(Shop.ACME);
        given.aMissedCall().from(maria).at("Tuesday 11:00");
        given.aMissedCall().from(maria.number()).to(Shop.BLOOM).now();
        isTexted(maria);
        new Phone(outside, maria.number(), Shop.BLOOM.line).showsTheLastTextAs("Delivered");
    }

    @Test
    void a_caller_who_gives_up_at_the_first_ring_of_a_direct_line_is_not_texted() {
        Caller maria = given.aCallerOf(Shop.IVY);
        time.goesOnTo("Tuesday 10:00");
        VoiceCarrier.RingingCall ringing = voice.aCallFrom(maria);
        ringing.answer();

        ringing.hangsUp("1000", 2);

        Call call = reported(ringing.id());
        isNotedOnly(maria, call, "hung up within 3 seconds");
    }

    @Test
    void a_failed_check_that_the_carrier_tells_keeps_the_text_but_a_voicemail_is_never_lost() {
        Caller maria = given.aCallerOf(Shop.IVY);
        time.goesOnTo("Tuesday 10:00");
        VoiceCarrier.RingingCall ringing = voice.aCallFrom(maria).with("STIRVerification", "Failed");
        ringing.answer();
        ringing.dialEnds("no-answer", Map.of());
        Call call = reported(ringing.id());
        assertThat(call.process()).isEnded();

        ringing.isRecorded("https://media.example/spoken-" + ringing.id());
        jobs.runDue();

        maria.phone().showsNothing();
        assertThat(frontDesk.shownWith(frontDesk.taskAbout(maria), "reason")).isEqualTo("left a voicemail");
        frontDesk.completesTheTaskAbout(maria, Map.of("reached", true, "booked", false));
        assertThat(outcomeOf(call)).isEqualTo("called-back");
    }

    @Test
    void a_caller_whom_the_carrier_could_not_verify_is_texted_like_anybody() {
        Caller maria = given.aCallerOf(Shop.IVY);
        time.goesOnTo("Tuesday 10:00");
        VoiceCarrier.RingingCall ringing = voice.aCallFrom(maria).with("STIRVerification", "Not Verified");
        ringing.answer();
        ringing.dialEnds("no-answer", Map.of());
        ringing.hangsUp();
        reported(ringing.id());
        isTexted(maria);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            rangSeconds | soon | rangSeconds is \\"soon\\"; it must be for how many seconds the call rang, 0 to 86400
            rangSeconds | -1   | rangSeconds is -1; it must be for how many seconds the call rang, 0 to 86400
            attestation | D    | attestation is 'D'; it must be A, B, C or failed, or be left out if nobody checked
            """)
    void what_telephony_may_tell_beside_is_checked(String field, String value, String why) {
        Object told = value.matches("-?\\d+") ? (Object) Integer.valueOf(value) : value;
        assertThat(outside.reports(
                                "/api/missed-calls",
                                Map.of("callId", "odd", "from", "+14155550142", "to", Shop.ACME.line, field, told))
                        .getBody()
                        .toString())
                .contains("\"status\":400")
                .contains(why)
                .contains("\"field\":\"" + field + "\"");
    }
}
