package dev.textback.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.textback.texting.Carrier;
import dev.textback.texting.DeliveryReceipt;
import dev.textback.texting.DeliveryReceipts;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Too many callers opt out: the owner is told, and then nudges stop until somebody says otherwise. */
class NudgeStoriesTest extends Story {

    private static final String PATH = "/api/businesses/lou-heating/nudges";
    private static final String FIRST_TEXT = unasked(
            "Lou Heating: Sorry for missing your call at 10:00 AM. Reply 1 to book, 2 to ask, or 3 for a call if urgent.");

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private DeliveryReceipts receipts;

    @BeforeEach
    @AfterEach
    void nothingWasSaidOfNudges() {
        jdbc.sql("delete from nudge_state").update();
        jdbc.sql("delete from outbound_text where step = 'many-callers'").update();
    }

    /** So many other callers were texted a moment ago. */
    private void othersWereTexted(int count) {
        for (int i = 0; i < count; i++) {
            jdbc.sql("""
                            insert into outbound_text (id, reservation_key, business_id, kind, step, line, recipient, body, wording,
                              wording_version, menu, state, reserved_at, handed_over_at, state_at, attempts)
                            values (:id, :key, 'lou-heating', 'UNPROMPTED', 'many-callers', '+14155550401', :to, '', 'first-text',
                              '', '', 'DELIVERED', :now, :now, :now, 1)""")
                    .param("id", UUID.randomUUID())
                    .param("key", UUID.randomUUID().toString())
                    .param("to", "+1415556" + (1000 + i))
                    .param("now", time.now().atOffset(ZoneOffset.UTC))
                    .update();
        }
    }

    private Caller textedCaller() {
        Caller caller = given.aCallerOf(Shop.LOU);
        given.aMissedCall().from(caller).now();
        time.passes(Duration.ofMinutes(2));
        return caller;
    }

    private List<Caller> whoStop(int count) {
        List<Caller> callers = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            callers.add(textedCaller());
        }
        callers.forEach(caller -> caller.texts("STOP"));
        return callers;
    }

    private List<String> alerts(Caller anybody) {
        return StreamSupport.stream(
                        outside.screen(anybody.number(), Shop.LOU.line)
                                .get("owner")
                                .get("thread")
                                .spliterator(),
                        false)
                .map(entry -> entry.get("body").asText())
                .filter(body -> body.contains("opted out"))
                .toList();
    }

    private JsonNode says(boolean on, String reason) {
        return outside.reports(PATH, Map.of("on", on, "reason", reason)).getBody();
    }

    @Test
    void above_one_percent_the_owner_is_warned_once_and_nudges_still_go() {
        time.goesOnTo("Tuesday 10:00");
        int before = alerts(given.aCallerOf(Shop.LOU)).size();
        Caller maria = textedCaller();
        othersWereTexted(160);
        whoStop(3);
        assertThat(alerts(maria))
                .hasSize(before + 1)
                .last()
                .isEqualTo(
                        "Lou Heating: 2 of 164 texted callers (1.2%) opted out. Please look at what your texts say; above 2%"
                                + " nudges are switched off.");
        assertThat(outside.asks(PATH).get("nudges").asText()).isEqualTo("on");
        assertThat(outside.asks(PATH).get("warned").asBoolean()).isTrue();
        time.passes(Duration.ofHours(6));
        assertThat(outside.screen(maria.number(), Shop.LOU.line).get("thread")).hasSize(2);
    }

    @Test
    void above_two_percent_a_nudge_that_waits_does_not_go_until_the_owner_says_otherwise() {
        time.goesOnTo("Tuesday 10:00");
        int before = alerts(given.aCallerOf(Shop.LOU)).size();
        Caller maria = given.aCallerOf(Shop.LOU);
        Call call = given.aMissedCall().from(maria).now();
        time.passes(Duration.ofMinutes(2));
        assertThat(call.process()).isWaitingAt("wait-until-the-nudge");
        othersWereTexted(100);
        whoStop(4);

        assertThat(alerts(maria))
                .hasSize(before + 2)
                .last()
                .isEqualTo(
                        "Lou Heating: 3 of 105 texted callers (2.9%) opted out. Nudges are off until you turn them on again.");
        JsonNode off = outside.asks(PATH);
        assertThat(off.get("nudges").asText()).isEqualTo("off");
        assertThat(off.get("by").asText()).isEqualTo("textback");
        assertThat(off.get("optedOut").asInt()).isEqualTo(4);
        assertThat(outside.asks("/actuator/health/optOuts")
                        .at("/details/lou-heating")
                        .asText())
                .startsWith("nudges off since ")
                .endsWith(": 3 of 105 texted callers (2.9%) opted out");
        time.passes(Duration.ofHours(6));
        assertThat(outside.screen(maria.number(), Shop.LOU.line).get("thread")).hasSize(1);
        assertThat(call.process()).isWaitingAt("wait-for-a-last-reply");

        time.goesOnTo("Wednesday 10:00");
        Caller luis = given.aCallerOf(Shop.LOU);
        Call planned = given.aMissedCall().from(luis).now();
        time.passes(Duration.ofMinutes(2));
        luis.phone().shows(FIRST_TEXT);
        assertThat(planned.process()).isWaitingAt("wait-for-a-last-reply");

        JsonNode on = says(true, "The texts are corrected");
        assertThat(on.get("nudges").asText()).isEqualTo("on");
        assertThat(on.get("by").asText()).isEqualTo("demo");
        Caller nora = given.aCallerOf(Shop.LOU);
        Call nudged = given.aMissedCall().from(nora).now();
        time.passes(Duration.ofMinutes(2));
        assertThat(nudged.process()).isWaitingAt("wait-until-the-nudge");
        assertThat(jdbc.sql("""
                        select kind || ' ' || actor from consent_event where source_id = 'nudges' and e164 = :line
                          and kind in ('nudges-off', 'nudges-on') order by at_time desc limit 2""")
                        .param("line", Shop.LOU.line)
                        .query(String.class)
                        .list())
                .containsExactly("nudges-on demo", "nudges-off textback");
    }

    @Test
    void opt_outs_from_before_the_owner_said_otherwise_do_not_count_again() {
        time.goesOnTo("Tuesday 10:00");
        othersWereTexted(60);
        whoStop(2);
        assertThat(outside.asks(PATH).get("nudges").asText()).isEqualTo("off");
        says(true, "Those were wrong numbers");
        time.passes(Duration.ofMinutes(1));
        whoStop(1);
        assertThat(outside.asks(PATH).get("nudges").asText()).isEqualTo("on");
    }

    @Test
    void one_of_three_is_no_alarm() {
        time.goesOnTo("Tuesday 10:00");
        textedCaller();
        textedCaller();
        whoStop(1);
        JsonNode state = outside.asks(PATH);
        assertThat(state.get("texted").asInt()).isEqualTo(3);
        assertThat(state.get("optedOut").asInt()).isEqualTo(1);
        assertThat(state.get("nudges").asText()).isEqualTo("on");
        assertThat(state.get("warned").asBoolean()).isFalse();
    }

    @Test
    void with_nudges_off_a_caller_of_the_night_who_was_held_gets_the_first_text_in_the_morning() {
        outside.reports("/api/businesses/chen-law/nudges", Map.of("on", false, "reason", "We look at the wording"));
        Caller maria = given.aCallerOf(Shop.CHEN);
        given.aMissedCall().from(maria).at("Tuesday 20:00");
        time.goesOnTo("Wednesday 10:00");
        assertThat(outside.screen(maria.number(), Shop.CHEN.line).get("thread")).hasSize(1);
    }

    @Test
    void with_nudges_off_a_caller_whose_first_text_expired_with_the_carrier_still_gets_one() {
        Caller maria = given.aCallerOf(Shop.LOU);
        carrier().answers(maria, new Carrier.HandOver.Accepted("expires-for-lou"));
        Call call = given.aMissedCall().from(maria).at("Tuesday 10:00");
        time.passes(Duration.ofMinutes(2));
        receipts.receive(new DeliveryReceipt(null, "expires-for-lou", DeliveryReceipt.Status.UNDELIVERED, "420", 3L));
        jobs.runDue();
        carrier().isRepaired();
        assertThat(call.process()).isWaitingAt("wait-until-the-nudge");

        says(false, "We look at the wording");
        time.passes(Duration.ofHours(6));
        assertThat(outside.screen(maria.number(), Shop.LOU.line).get("thread")).hasSize(1);
    }

    @Test
    void with_nudges_off_a_caller_of_the_night_who_was_texted_gets_no_morning_text() {
        says(false, "We look at the wording");
        Caller maria = given.aCallerOf(Shop.LOU);
        given.aMissedCall().from(maria).at("Tuesday 20:00");
        time.goesOnTo("Wednesday 10:00");
        assertThat(outside.screen(maria.number(), Shop.LOU.line).get("thread")).hasSize(1);
    }

    @Test
    void a_switch_that_cannot_be_read_says_what_would_be_right() {
        assertThat(outside.reports(PATH, Map.of("reason", "x"))
                        .getBody()
                        .get("detail")
                        .asText())
                .startsWith("on is missing");
        assertThat(outside.reports(PATH, Map.of("on", true))
                        .getBody()
                        .get("detail")
                        .asText())
                .startsWith("reason is missing");
    }
}
