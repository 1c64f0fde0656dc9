package dev.textback.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.textback.business.PhoneNumber;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.MediaType;
import org.springframework.http.RequestEntity;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;

@SpringBootTest(classes = SimulatorAlone.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class PhonePageTest {

    private static final String MARIA = "+14155550111";

    @Autowired
    private SimulatedAccount account;

    @Autowired
    private SimulatedCarrier carrier;

    @Autowired
    private TextbackStandIn textback;

    @Autowired
    private FakeEngineTime time;

    @Autowired
    private JdbcClient jdbc;

    private final TestRestTemplate http = new TestRestTemplate();

    @BeforeEach
    void begin() {
        time.reset();
        textback.reset();
        List.of("simulated_message", "simulated_call", "simulated_opt_out")
                .forEach(table -> jdbc.sql("delete from " + table).update());
    }

    @Test
    void the_page_needs_nothing_from_elsewhere_and_nothing_inline() {
        ResponseEntity<String> page = http.getForEntity(account.loopback() + "/phone", String.class);

        assertThat(page.getStatusCode().value()).isEqualTo(200);
        assertThat(page.getHeaders().getFirst("Content-Security-Policy"))
                .contains("default-src 'none'")
                .doesNotContain("unsafe");
        assertThat(page.getBody())
                .doesNotContain("style=")
                .doesNotContain("onclick")
                .doesNotContain("http://")
                .doesNotContain("https://");
        for (String file : List.of("phone.css", "phone.js", "icon.svg")) {
            assertThat(http.getForEntity(account.loopback() + "/phone/" + file, String.class)
                            .getStatusCode()
                            .value())
                    .isEqualTo(200);
        }
    }

    @Test
    void it_offers_callers_lines_and_the_login_that_was_set() {
        JsonNode offer = get("set-up");

        assertThat(offer.get("callers"))
                .extracting(caller -> caller.get("name").asText())
                .contains("Maria", "Dolores", "Withheld number");
        assertThat(offer.get("lines")).hasSize(2);
        assertThat(offer.get("login").asText()).isEqualTo("demo / demo");
    }

    @Test
    void a_call_goes_the_way_of_the_carriers_voice_webhooks() {
        assertThat(post("calls", Map.of()).getStatusCode().value()).isEqualTo(200);

        assertThat(textback.asked())
                .extracting(TextbackStandIn.Asked::path)
                .containsExactly("/webhooks/plivo/answer", "/webhooks/plivo/dial-result", "/webhooks/plivo/hangup");
        assertThat(textback.asked()).allSatisfy(asked -> {
            assertThat(asked.signature()).isNotBlank();
            assertThat(asked.body())
                    .contains("From=14155550111")
                    .contains("To=14155550199")
                    .contains("CallUUID=");
        });
        assertThat(textback.asked().get(1).body()).contains("DialStatus=no-answer");
        assertThat(screen().get("thread"))
                .extracting(entry -> entry.get("body").asText())
                .containsExactly("Called at 3:42 PM, nobody answered", "We will call you back.");
    }

    @Test
    void a_caller_may_leave_a_voicemail() {
        assertThat(post("calls", Map.of("voicemail", "true"))
                        .getBody()
                        .get("said")
                        .asText())
                .contains("left a message");

        assertThat(textback.asked())
                .extracting(TextbackStandIn.Asked::path)
                .containsExactly(
                        "/webhooks/plivo/answer",
                        "/webhooks/plivo/dial-result",
                        "/webhooks/plivo/recording",
                        "/webhooks/plivo/hangup");
        assertThat(textback.asked().get(2).body()).contains("RecordUrl=http").contains("voicemail.wav");
        assertThat(screen().get("thread").get(2).get("body").asText()).contains("left a message");
        assertThat(http.getForEntity(account.loopback() + "/phone/voicemail.wav", byte[].class)
                        .getStatusCode()
                        .value())
                .isEqualTo(200);
    }

    @Test
    void a_withheld_caller_can_call_but_not_text_and_is_told_so() {
        assertThat(post("calls", Map.of("from", "anonymous")).getStatusCode().value())
                .isEqualTo(200);
        assertThat(get("screen?from=anonymous&line=+14155550199").get("note").asText())
                .contains("hides the number");
        assertThat(problem(post("texts", Map.of("from", "anonymous", "body", "Hi")), 409))
                .contains("cannot text");
        assertThat(problem(post("texts", Map.of("from", "+14155550114", "body", "Hi")), 409))
                .contains("landline");
    }

    @Test
    void a_reply_is_answered_when_the_webhook_was() {
        assertThat(post("texts", Map.of("body", "1")).getBody().get("said").asText())
                .isEqualTo("Sent");

        assertThat(textback.asked()).singleElement().satisfies(asked -> {
            assertThat(asked.path()).isEqualTo("/webhooks/plivo/text");
            assertThat(asked.body()).contains("Text=1").contains("From=14155550111");
        });
        textback.answers(503);
        assertThat(post("texts", Map.of("body", "2")).getBody().get("said").asText())
                .contains("HTTP 503")
                .contains("repeats");
    }

    @Test
    void the_thread_shows_both_sides_and_what_never_arrived() {
        post("texts", Map.of("body", "STOP"));
        carrier.take(Acme.LINE, new PhoneNumber(MARIA), "You are unsubscribed", null);
        carrier.take(Acme.LINE, new PhoneNumber(MARIA), "Still there?", null);

        await().untilAsserted(() -> assertThat(screen().get("thread"))
                .extracting(
                        entry -> entry.get("kind").asText(),
                        entry -> entry.get("state").asText(),
                        entry -> entry.get("arrived").asBoolean())
                .containsExactly(
                        tuple("mine", "Delivered", true),
                        tuple("carrier", "The carrier's own reply", true),
                        tuple("theirs", "Delivered", true),
                        tuple("theirs", "Blocked by the carrier after STOP (error 200)", false)));
        assertThat(screen().get("note").asText()).contains("since its STOP");
    }

    @Test
    void the_owners_phone_shows_the_alerts() {
        carrier.take(Acme.LINE, Acme.OWNER, "Call back 415-555-0111", null);

        JsonNode owner = screen().get("owner");
        assertThat(owner.get("number").asText()).isEqualTo("(415) 555-0123");
        assertThat(owner.get("thread").get(0).get("body").asText()).isEqualTo("Call back 415-555-0111");
    }

    @Test
    void the_clock_is_the_businesss_and_can_be_skipped() {
        JsonNode clock = screen().get("time");
        assertThat(clock.get("time").asText()).isEqualTo("3:42 PM");
        assertThat(clock.get("zone").asText()).isEqualTo("PST");
        assertThat(clock.get("open").asBoolean()).isTrue();
        assertThat(clock.get("hours").asText()).isEqualTo("Open until 5:00 PM");

        assertThat(problem(post("clock", Map.of("to", "next-timer")), 409)).contains("Nothing is waiting");
        time.waitsFor(new PhoneNumber(MARIA), time.now().plusSeconds(60));
        assertThat(screen().get("time").get("next").asText()).isEqualTo("to 3:43 PM");
        assertThat(post("clock", Map.of("to", "next-timer"))
                        .getBody()
                        .get("said")
                        .asText())
                .isEqualTo("It is now 3:43 PM, Mon, Nov 23");
        post("clock", Map.of("to", "tonight"));
        assertThat(screen().get("time").get("hours").asText()).isEqualTo("Closed, opens 8:00 AM");
    }

    @Test
    void what_cannot_be_is_explained() {
        assertThat(problem(post("calls", Map.of("line", "+14155550000")), 404)).contains("textback.businesses");
        assertThat(problem(post("clock", Map.of("to", "yesteryear")), 400)).contains("unreadable");
        textback.answers(403);
        assertThat(problem(post("calls", Map.of()), 502)).contains("HTTP 403");
        assertThat(screen().get("thread")).isEmpty();
    }

    @Test
    void a_form_from_another_site_changes_nothing() {
        ResponseEntity<String> answer = http.exchange(
                RequestEntity.post(account.loopback().resolve("/phone/api/calls"))
                        .contentType(MediaType.TEXT_PLAIN)
                        .body("{\"from\":\"" + MARIA + "\",\"line\":\"+14155550199\"}"),
                String.class);

        assertThat(answer.getStatusCode().value()).isEqualTo(415);
        assertThat(textback.asked()).isEmpty();
    }

    private JsonNode screen() {
        return get("screen?from=" + MARIA + "&line=+14155550199");
    }

    private JsonNode get(String path) {
        String address = account.loopback() + "/phone/api/" + path.replace("+", "%2B");
        return http.getForObject(URI.create(address), JsonNode.class);
    }

    private ResponseEntity<JsonNode> post(String path, Map<String, String> action) {
        Map<String, String> body = new HashMap<>(Map.of("from", MARIA, "line", "+14155550199"));
        body.putAll(action);
        return http.postForEntity(account.loopback() + "/phone/api/" + path, body, JsonNode.class);
    }

    private static String problem(ResponseEntity<JsonNode> answer, int status) {
        assertThat(answer.getStatusCode().value()).isEqualTo(status);
        return answer.getBody().get("detail").asText();
    }
}
