package dev.textback.texting.plivo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.textback.business.PhoneNumber;
import dev.textback.texting.Carrier.HandOver;
import dev.textback.texting.Carrier.LineType;
import dev.textback.texting.Carrier.OutboundText;
import dev.textback.texting.plivo.WireCarrier.Reaction;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlivoCarrierTest {

    private volatile Reaction answer = Reaction.answer(202, Texts.ACCEPTED);
    private final WireCarrier carrier = new WireCarrier(request -> answer);
    private final PlivoCarrier adapter = Texts.adapter(carrier);

    @AfterEach
    void hangUp() {
        carrier.close();
    }

    @Test
    void the_sdks_client_can_be_made_with_the_jackson_in_use() {
        assertThat(new PlivoClients(TestAccount.at(carrier), Texts.SHORT, Texts.SHORT)
                        .messaging()
                        .getAuthId())
                .isEqualTo(TestAccount.AUTH_ID);
    }

    @Test
    void an_accepted_text_has_the_carriers_id() {
        assertThat(adapter.handOver(Texts.toMaria()))
                .isEqualTo(new HandOver.Accepted("db3ce55a-7f1d-11e1-8ea7-1231380bc196"));
    }

    @Test
    void it_speaks_the_message_api_with_our_receipt_address() throws Exception {
        adapter.handOver(Texts.toMaria());

        WireCarrier.Seen post = carrier.posts().get(0);
        assertThat(post.target()).isEqualTo("/v1/Account/" + TestAccount.AUTH_ID + "/Message/");
        assertThat(post.headers())
                .containsEntry(
                        "authorization",
                        "Basic "
                                + Base64.getEncoder()
                                        .encodeToString((TestAccount.AUTH_ID + ":" + TestAccount.TOKEN)
                                                .getBytes(StandardCharsets.UTF_8)));
        JsonNode body = new ObjectMapper().readTree(post.body());
        assertThat(body.get("src").asText()).isEqualTo("+14155550199");
        assertThat(body.get("dst").asText()).isEqualTo("+14155550100");
        assertThat(body.get("text").asText()).isEqualTo("Acme: sorry we missed you");
        assertThat(body.get("url").asText())
                .isEqualTo("https://app.example.com/webhooks/plivo/delivery?text=" + Texts.TEXT_ID);
        assertThat(body.get("method").asText()).isEqualTo("POST");
        assertThat(body.hasNonNull("powerpack_uuid")).isFalse();
        assertThat(body.hasNonNull("message_expiry")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"PT1S, 5", "PT20M, 1200", "P1D, 10799"})
    void the_carrier_is_told_how_long_it_may_hold_a_text_within_its_bounds(Duration given, long told) throws Exception {
        adapter.handOver(new OutboundText(Texts.TEXT_ID, Texts.LINE, Texts.MARIA, "Hello", given));
        assertThat(new ObjectMapper()
                        .readTree(carrier.posts().get(0).body())
                        .get("message_expiry")
                        .asLong())
                .isEqualTo(told);
    }

    @Test
    void a_long_line_number_is_not_taken_for_a_powerpack() throws Exception {
        adapter.handOver(
                new OutboundText(Texts.TEXT_ID, new PhoneNumber("+861391234567890"), Texts.MARIA, "Hello", null));
        JsonNode body = new ObjectMapper().readTree(carrier.posts().get(0).body());
        assertThat(body.get("src").asText()).isEqualTo("+861391234567890");
        assertThat(body.hasNonNull("powerpack_uuid")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"message_uuid\":[]}",
                "{\"message_uuid\":[null]}",
                "<html>ok</html>",
                "",
                "null",
                "{\"message_uuid\":\"x\"}"
            })
    void a_success_that_cannot_be_read_is_unknown_for_the_text_may_have_gone(String body) {
        answer = Reaction.answer(202, body);
        assertThat(adapter.handOver(Texts.toMaria())).isInstanceOf(HandOver.Unknown.class);
        assertThat(carrier.posts()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "400, dst parameter not valid",
        "400, '14155550100 is not a valid number'",
        "400, text parameter not present",
        "404, dst number not found",
        "413, too large",
        "422, destination number is a landline"
    })
    void what_is_wrong_with_this_text_or_number_is_rejected(int status, String error) {
        answer = Reaction.answer(status, "{\"api_id\":\"1\",\"error\":\"" + error + "\"}");
        assertThat(adapter.handOver(Texts.toMaria())).isEqualTo(new HandOver.Rejected(String.valueOf(status), error));
    }

    @ParameterizedTest
    @CsvSource({
        "400, destination number has opted out",
        "400, 'message blocked: recipient replied STOP to this source'",
        "403, destination is in the DND list",
        "422, the number is unsubscribed from src 14155550199",
        "400, 'error_code: 200'"
    })
    void a_caller_who_opted_out_with_the_carrier_is_told_by_the_code_that_receipts_use(int status, String error) {
        answer = Reaction.answer(status, "{\"api_id\":\"1\",\"error\":\"" + error + "\"}");
        assertThat(adapter.handOver(Texts.toMaria())).isEqualTo(new HandOver.Rejected("200", error));
    }

    @ParameterizedTest
    @CsvSource({
        "400, src parameter not valid",
        "400, This caller ID is not allowed for outbound message",
        "400, powerpack not found",
        "401, authentication failed",
        "402, Insufficient Credit",
        "403, not allowed",
        "404, not found",
        "405, method not allowed"
    })
    void what_is_wrong_with_our_side_is_a_misconfiguration(int status, String error) {
        answer = Reaction.answer(status, "{\"api_id\":\"1\",\"error\":\"" + error + "\"}");
        assertThat(adapter.handOver(Texts.toMaria()))
                .isEqualTo(new HandOver.Misconfigured(String.valueOf(status), error));
    }

    @Test
    void a_busy_carrier_says_when_to_come_back() {
        answer = Reaction.answer(429, "{\"error\":\"rate limit exceeded\"}", "Retry-After: 7");
        assertThat(adapter.handOver(Texts.toMaria())).isEqualTo(new HandOver.Busy(Duration.ofSeconds(7)));
        answer = Reaction.answer(
                429, "", "Date: Mon, 23 Nov 2026 22:00:00 GMT", "Retry-After: Mon, 23 Nov 2026 22:00:30 GMT");
        assertThat(adapter.handOver(Texts.toMaria())).isEqualTo(new HandOver.Busy(Duration.ofSeconds(30)));
        answer = Reaction.answer(429, "", "Retry-After: soon");
        assertThat(adapter.handOver(Texts.toMaria())).isEqualTo(new HandOver.Busy(null));
        assertThat(carrier.posts()).hasSize(3);
    }

    @Test
    void a_text_waits_while_the_account_is_not_known_yet() {
        PlivoCarrier early = new PlivoCarrier(new PlivoWebhooksOverHttpTest.LatePort(), Texts.SHORT, Texts.SHORT);
        assertThat(early.handOver(Texts.toMaria())).isEqualTo(new HandOver.Busy(null));
        assertThat(early.lookup(Texts.MARIA)).isEqualTo(LineType.NO_ANSWER);
    }

    @Test
    void a_text_to_the_line_itself_is_not_sent() {
        assertThat(adapter.handOver(new OutboundText(Texts.TEXT_ID, Texts.LINE, Texts.LINE, "Hello", null)))
                .isInstanceOf(HandOver.Misconfigured.class);
        assertThat(carrier.seen()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "mobile, MOBILE",
        "voip, VOIP",
        "fixed, LANDLINE",
        "toll-free, TOLL_FREE",
        "unknown, UNKNOWN",
        "satellite, UNKNOWN"
    })
    void a_lookup_tells_the_line_type_from_the_configured_host(String theirs, LineType ours) {
        answer = Reaction.answer(
                200, "{\"api_id\":\"x\",\"phone_number\":\"+14155550100\",\"carrier\":{\"type\":\"" + theirs + "\"}}");
        assertThat(adapter.lookup(Texts.MARIA)).isEqualTo(ours);
        assertThat(carrier.seen().get(0).target()).isEqualTo("/v1/Number/+14155550100?type=carrier");
        assertThat(carrier.seen().get(0).headers().get("authorization")).startsWith("Basic ");
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 429, 500})
    void a_lookup_that_fails_is_no_answer(int status) {
        answer = Reaction.answer(status, "{\"error_code\":" + status + ",\"message\":\"no\"}");
        assertThat(adapter.lookup(Texts.MARIA)).isEqualTo(LineType.NO_ANSWER);
    }

    @Test
    void a_number_that_the_carrier_cannot_find_is_unknown() {
        answer = Reaction.answer(404, "{\"error_code\":404,\"message\":\"no\"}");
        assertThat(adapter.lookup(Texts.MARIA)).isEqualTo(LineType.UNKNOWN);
    }

    @Test
    void a_lookup_without_an_answer_says_so_in_time() {
        answer = Reaction.silence();
        assertThat(adapter.lookup(Texts.MARIA)).isEqualTo(LineType.NO_ANSWER);
        assertThat(TimeOuts.ofLookup().call()).isEqualTo(Duration.ofSeconds(2));
    }

    @Test
    void a_lookup_that_makes_no_sense_is_no_answer() {
        answer = Reaction.answer(200, "{\"carrier\":null}");
        assertThat(adapter.lookup(Texts.MARIA)).isEqualTo(LineType.NO_ANSWER);
        answer = Reaction.answer(200, "moo");
        assertThat(adapter.lookup(Texts.MARIA)).isEqualTo(LineType.NO_ANSWER);
    }
}
