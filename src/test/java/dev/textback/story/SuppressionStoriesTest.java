package dev.textback.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import dev.textback.texting.Carrier;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers that are not to be texted: by the caller's word, the carrier's, or staff's. */
class SuppressionStoriesTest extends SuppressionStory {

    private static final String CARRIER_STOPPED =
            "You have been unsubscribed and will not receive any more messages from this number.";

    private HttpResponse<String> suppresses(Caller caller, String reason) throws Exception {
        return posts(
                PATH, "application/json", json.writeValueAsBytes(Map.of("number", caller.number(), "reason", reason)));
    }

    private List<String> ledger(Caller caller, String... kinds) {
        return jdbc.sql("""
                        select kind || ' ' || rule || ' ' || actor || ' ' || body from consent_event
                        where e164 = :number and kind in (:kinds) order by at_time""")
                .param("number", caller.number())
                .param("kinds", List.of(kinds))
                .query(String.class)
                .list();
    }

    @Test
    void whom_staff_put_on_the_list_hears_no_more_though_the_conversation_was_open() throws Exception {
        Caller maria = given.aCallerOf(Shop.ACME);
        Call call = textedCallOf(maria);
        assertThat(call.process()).isWaitingAt("wait-until-the-nudge");

        HttpResponse<String> answer = suppresses(maria, "Asked us on the phone");
        jobs.runDue();

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(read(answer).get("source").asText()).isEqualTo("staff");
        assertThat(read(answer).get("by").asText()).isEqualTo("demo");
        time.passes(Duration.ofDays(2));
        maria.phone().shows(FIRST_TEXT);
        assertThat(call.process()).hasPassed("opted-out-for-good").isEnded();
        assertThat(outcomeOf(call)).isEqualTo("opted-out");
        assertThat(ledger(maria, "suppress-manual"))
                .containsExactly("suppress-manual staff-suppression demo Asked us on the phone");
    }

    @Test
    void what_staff_added_staff_lift_with_a_reason() throws Exception {
        Caller maria = given.aCallerOf(Shop.ACME);
        suppresses(maria, "Wrong button");
        assertThat(suppresses(maria, "Once more").statusCode()).isEqualTo(200);
        HttpResponse<String> lifted = lifts(maria, "It was another number");
        assertThat(lifted.statusCode()).isEqualTo(200);
        assertThat(read(lifted).get("stillSuppressed").asBoolean()).isFalse();
        textedCallOf(maria);
        maria.phone().shows(FIRST_TEXT);
        assertThat(ledger(maria, "suppress-manual", "lift-manual"))
                .containsExactly(
                        "suppress-manual staff-suppression demo Wrong button",
                        "lift-manual lifted-by-staff demo It was another number");
        assertThat(read(lifts(maria, "Again")).get("lifted").asBoolean()).isFalse();
    }

    @Test
    void what_the_caller_said_only_the_caller_takes_back() throws Exception {
        Caller maria = given.aCallerOf(Shop.ACME);
        suppresses(maria, "Asked us on the phone");
        maria.texts("STOP");
        HttpResponse<String> lift = lifts(maria, "She wants them again");
        assertThat(lift.statusCode()).isEqualTo(409);
        assertThat(read(lift).get("detail").asText())
                .startsWith("The caller opted out themselves")
                .contains("START or UNSTOP");
        assertThat(isSuppressed(maria)).isTrue();
        maria.texts("START");
        assertThat(isSuppressed(maria)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"YES", "go", "Resume", "start the job please", "don't stop"})
    void nothing_but_start_and_unstop_brings_a_caller_back(String words) {
        Caller maria = given.aCallerOf(Shop.ACME);
        time.goesOnTo("Tuesday 09:00");
        maria.texts("STOP");
        maria.texts(words);
        assertThat(isSuppressed(maria)).isTrue();
    }

    @Test
    void a_text_that_waits_for_a_busy_carrier_never_goes_after_stop() {
        Caller maria = given.aCallerOf(Shop.ACME);
        carrier().answers(maria, new Carrier.HandOver.Busy(null));
        textedCallOf(maria);
        maria.texts("STOP");
        carrier().isRepaired();
        time.passes(Duration.ofHours(1));
        maria.phone().shows(CARRIER_STOPPED);
    }

    @Test
    void a_carrier_that_refuses_a_text_at_once_because_of_a_stop_is_an_opt_out() {
        Caller maria = given.aCallerOf(Shop.ACME);
        carrier().answers(maria, new Carrier.HandOver.Rejected("200", "the recipient has opted out"));
        Call call = textedCallOf(maria);
        assertThat(isSuppressed(maria)).isTrue();
        assertThat(call.process()).hasPassed("opted-out-for-good").isEnded();
        assertThat(outcomeOf(call)).isEqualTo("opted-out");
        assertThat(ledger(maria, "opt-out")).containsExactly("opt-out carrier-blocked-by-stop caller ");
        carrier().isRepaired();
        time.passes(Duration.ofDays(3));
        Call next = textedCallOf(maria);
        maria.phone().showsNothing();
        assertThat(called("callback", next)).isWaitingAt("call-back");
    }

    @Test
    void an_opt_out_from_one_line_leaves_the_other_where_the_business_wants_it_so() {
        Caller maria = given.aCallerOf(Shop.LOU);
        time.goesOnTo("Tuesday 09:00");
        outside.text(maria.number(), "+14155550402", "STOP");
        jobs.runDue();
        given.aMissedCall().from(maria).to("+14155550401").at("Tuesday 10:00");
        time.passes(Duration.ofMinutes(2));
        assertThat(outside.screen(maria.number(), "+14155550401").get("thread")).hasSize(1);

        Caller luis = given.aCallerOf(Shop.LOU);
        outside.text(luis.number(), "+14155550401", "STOP");
        jobs.runDue();
        Call refused = given.aMissedCall().from(luis).to("+14155550401").now();
        assertThat(called("callback", refused)).isWaitingAt("call-back");
    }

    @Test
    void the_ledger_says_which_settings_are_loose() {
        assertThat(jdbc.sql("""
                        select e164 || ' ' || body || ' ' || rule from consent_event
                        where kind = 'setting' and business_id = 'lou-heating' order by e164, body""").query(String.class).list())
                .containsExactly(
                        "+14155550401 legal-windows: off loosened",
                        "+14155550401 opt-out-scope: line loosened",
                        "+14155550402 legal-windows: off loosened",
                        "+14155550402 opt-out-scope: line loosened");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"reason":"x"}                               | number is missing
            {"number":"+14155550100"}                    | reason is missing
            {"number":"+14155550100","reason":" "}       | reason is missing
            {"number":"hello","reason":"x"}              | number is no phone number
            {"number":"+14155550199","reason":"x"}       | number is a line or number of your own
            []                                           | number is missing
            """)
    void what_cannot_be_added_says_what_would_be_right(String body, String why) throws Exception {
        HttpResponse<String> answer = posts(PATH, "application/json", body.getBytes("UTF-8"));
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains(why);
    }
}
