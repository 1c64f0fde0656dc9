package dev.textback.telephony;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.textback.concurrency.OnH2;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.RequestEntity;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Events of cloud phone systems, with the mappings of the docs, through the real application. */
@OnH2
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PhoneSystemWebhooksTest {

    private static final String LINE = "+14155550199";
    private static final String DIALPAD = "/webhooks/telephony/dialpad";
    private static final String QUO = "/webhooks/telephony/quo";
    private static final String RINGCENTRAL = "/webhooks/telephony/ringcentral";

    @Autowired
    TestRestTemplate http;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    IdentityService identities;

    @Autowired
    Clock clock;

    private boolean groupIsOurs;

    @BeforeAll
    void logins() {
        if (identities.createGroupQuery().groupId("telephony").count() == 0) {
            identities.saveGroup(identities.newGroup("telephony"));
            groupIsOurs = true;
        }
        user("cloud");
        identities.createMembership("cloud", "telephony");
        user("cloudnextdoor");
        identities.createMembership("cloudnextdoor", "telephony");
        if (identities.createTenantQuery().tenantId("nextdoor").count() == 0) {
            identities.saveTenant(identities.newTenant("nextdoor"));
        }
        identities.createTenantUserMembership("nextdoor", "cloudnextdoor");
        user("nobodyspecial");
    }

    @AfterAll
    void no_logins() {
        for (String user : new String[] {"cloud", "cloudnextdoor", "nobodyspecial"}) {
            identities.deleteUser(user);
        }
        if (groupIsOurs) {
            identities.deleteGroup("telephony");
        }
    }

    @Test
    void a_missed_call_is_answered_as_if_it_were_reported_to_the_api() {
        ResponseEntity<JsonNode> first = post(DIALPAD, dialpad(8001, "missed", "+14155558001", LINE), "cloud");
        ResponseEntity<JsonNode> again = post(DIALPAD, dialpad(8001, "voicemail", "+14155558001", LINE), "cloud");

        assertThat(first.getStatusCode().value()).isEqualTo(202);
        assertThat(first.getBody().get("callId").asText()).isEqualTo("dialpad:8001");
        assertThat(first.getBody().get("conversation").isTextual()).isTrue();
        assertThat(again.getStatusCode().value()).isEqualTo(200);
        assertThat(again.getBody()).isEqualTo(first.getBody());
        assertThat(count("missed_call where caller = '+14155558001'")).isEqualTo(1);
    }

    @Test
    void an_answered_call_withdraws_what_waits_for_its_caller() {
        post(DIALPAD, dialpad(8002, "missed", "+14155558002", LINE), "cloud");

        ResponseEntity<JsonNode> answered = post(DIALPAD, dialpad(8003, "connected", "+14155558002", LINE), "cloud");

        assertThat(answered.getStatusCode().value()).isEqualTo(200);
        assertThat(answered.getBody().get("handled").asBoolean()).isTrue();
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(outcomeOf("dialpad:8002")).isEqualTo("handled"));
        assertThat(count("missed_call where call_id = 'dialpad:8003'")).isZero();
        assertThat(post(DIALPAD, dialpad(8004, "connected", "+14155558004", LINE), "cloud")
                        .getBody()
                        .get("handled")
                        .asBoolean())
                .isFalse();
    }

    @Test
    void a_call_that_was_answered_before_the_missed_one_withdraws_nothing() {
        Instant missed = clock.instant();
        post("/webhooks/telephony/aircall", aircall(8005, missed, "null"), "cloud");

        ResponseEntity<JsonNode> late =
                post("/webhooks/telephony/aircall", aircall(8006, missed.minusSeconds(60), "1"), "cloud");

        assertThat(late.getBody().get("handled").asBoolean()).isFalse();
        assertThat(outcomeOf("aircall:8005")).isEqualTo("none yet");
    }

    @Test
    void what_is_no_missed_call_is_ignored_and_says_why() {
        ResponseEntity<JsonNode> answer = post(DIALPAD, dialpad(8007, "ringing", "+14155558007", LINE), "cloud");

        assertThat(answer.getStatusCode().value()).isEqualTo(200);
        assertThat(answer.getBody().get("ignored").asText())
                .isEqualTo("/state is 'ringing'; a missed call has one of missed, voicemail");
        assertThat(count("missed_call where call_id = 'dialpad:8007'")).isZero();
    }

    @Test
    void a_withheld_number_is_recorded_and_explained() {
        for (String from : new String[] {"null", "\"anonymous\"", "\"\""}) {
            ResponseEntity<JsonNode> answer = post(
                    DIALPAD, dialpad(8100 + from.length(), "missed", "X", LINE).replace("\"X\"", from), "cloud");
            assertThat(answer.getStatusCode().value()).isEqualTo(202);
            assertThat(answer.getBody().get("outcome").asText()).isEqualTo("caller-id-withheld");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"state\":\"missed\",\"direction\":\"inbound\",\"external_number\":\"+14155558010\",\"internal_number\":\"+14155550199\"} | /call_id | /call_id is missing; it must be the call's id",
                "{\"state\":\"missed\",\"direction\":\"inbound\",\"call_id\":[1],\"external_number\":\"+14155558010\",\"internal_number\":\"+14155550199\"} | /call_id | /call_id is [1]; it must be the call's id",
                "{\"state\":\"missed\",\"direction\":\"inbound\",\"call_id\":true,\"external_number\":\"+14155558010\",\"internal_number\":\"+14155550199\"} | /call_id | /call_id is true",
                "{\"state\":\"missed\",\"direction\":\"inbound\",\"call_id\":\"\",\"external_number\":\"+14155558010\",\"internal_number\":\"+14155550199\"} | /call_id | /call_id is ''",
                "{\"state\":\"missed\",\"direction\":\"inbound\",\"call_id\":1,\"internal_number\":\"+14155550199\"} | /external_number | /external_number is missing; it must be the caller's number, or null",
                "{\"state\":\"missed\",\"direction\":\"inbound\",\"call_id\":1,\"external_number\":{},\"internal_number\":\"+14155550199\"} | /external_number | /external_number is {}",
                "{\"state\":\"missed\",\"direction\":\"inbound\",\"call_id\":1,\"external_number\":\"+14155558010\",\"internal_number\":null} | /internal_number | /internal_number is null; it must be the line",
                "{\"state\": | `` | The body is no JSON",
                "7 | `` | The body is no JSON object",
            })
    void a_body_that_cannot_be_read_names_the_place_and_what_stood_there(String body, String field, String detail) {
        ResponseEntity<JsonNode> answer = post(DIALPAD, body, "cloud");

        assertThat(answer.getStatusCode().value()).isEqualTo(400);
        assertThat(answer.getHeaders().getContentType()).isEqualTo(MediaType.APPLICATION_PROBLEM_JSON);
        assertThat(answer.getBody().get("field").asText()).isEqualTo(field);
        assertThat(answer.getBody().get("detail").asText()).startsWith(detail);
        assertThat(count("contact where e164 = '+14155558010'")).isZero();
    }

    @ParameterizedTest
    @CsvSource({"\"yesterday\"", "1e400", "12", "99999999999", "null", "\"2026-01-01T00:00:00Z\""})
    void a_time_in_another_format_or_in_the_future_is_refused(String endedAt) {
        String body = aircall(8011, clock.instant(), "null").replaceAll("\"ended_at\":\\d+", "\"ended_at\":" + endedAt);

        ResponseEntity<JsonNode> answer = post("/webhooks/telephony/aircall", body, "cloud");

        assertThat(answer.getStatusCode().value()).isEqualTo(400);
        assertThat(answer.getBody().get("field").asText()).isEqualTo("/data/ended_at");
    }

    @Test
    void a_line_that_nobody_has_and_an_id_of_another_call_are_refused_with_the_systems_own_names() {
        ResponseEntity<JsonNode> unknown =
                post(DIALPAD, dialpad(8012, "missed", "+14155558012", "+14155550999"), "cloud");
        assertThat(unknown.getStatusCode().value()).isEqualTo(404);
        assertThat(unknown.getBody().get("field").asText()).isEqualTo("/internal_number");

        post(DIALPAD, dialpad(8013, "missed", "+14155558013", LINE), "cloud");
        ResponseEntity<JsonNode> other = post(DIALPAD, dialpad(8013, "missed", "+14155558014", LINE), "cloud");
        assertThat(other.getStatusCode().value()).isEqualTo(409);
        assertThat(other.getBody().get("field").asText()).isEqualTo("/call_id");
    }

    @Test
    void a_login_of_one_business_reaches_no_other() {
        ResponseEntity<JsonNode> missed = post(DIALPAD, dialpad(8015, "missed", "+14155558015", LINE), "cloudnextdoor");
        assertThat(missed.getStatusCode().value()).isEqualTo(404);
        assertThat(count("missed_call where call_id = 'dialpad:8015'")).isZero();

        post(DIALPAD, dialpad(8016, "missed", "+14155558016", LINE), "cloud");
        ResponseEntity<JsonNode> answered =
                post(DIALPAD, dialpad(8016, "connected", "+14155558016", LINE), "cloudnextdoor");
        assertThat(answered.getBody().get("handled").asBoolean()).isFalse();
        assertThat(outcomeOf("dialpad:8016")).isEqualTo("none yet");

        assertThat(post(DIALPAD, dialpad(8017, "missed", "+14155558017", "+14155550177"), "cloudnextdoor")
                        .getStatusCode()
                        .value())
                .isEqualTo(202);
    }

    @Test
    void without_the_right_login_nothing_is_stored() {
        String event = dialpad(8018, "missed", "+14155558018", LINE);
        assertThat(post(DIALPAD, event, null).getStatusCode().value()).isEqualTo(401);
        assertThat(post(DIALPAD, event, "somebody").getStatusCode().value()).isEqualTo(401);
        assertThat(post(DIALPAD, event, "nobodyspecial").getStatusCode().value())
                .isEqualTo(403);
        assertThat(post("/webhooks/telephony/unheard-of", event, null)
                        .getStatusCode()
                        .value())
                .isEqualTo(401);
        assertThat(post("/webhooks/telephony/unheard-of", event, "cloud")
                        .getStatusCode()
                        .value())
                .isEqualTo(404);
        assertThat(count("missed_call where call_id = 'dialpad:8018'")).isZero();
    }

    @Test
    void a_system_that_signs_is_logged_in_by_its_signature_alone() {
        String event = quo("8019", "+14155558019");

        assertThat(signed(event, quoSignature(event)).getStatusCode().value()).isEqualTo(202);
        assertThat(signed(event, quoSignature(event)).getStatusCode().value()).isEqualTo(200);
        assertThat(count("missed_call where call_id = 'quo:8019'")).isEqualTo(1);
    }

    @Test
    void unsigned_and_wrongly_signed_is_a_403_and_nothing_is_stored() {
        String event = quo("8020", "+14155558020");
        assertThat(signed(event.replace("8020", "8021"), quoSignature(event))
                        .getStatusCode()
                        .value())
                .isEqualTo(403);
        assertThat(signed(event, "hmac;1;1;Zm9yZ2Vk").getStatusCode().value()).isEqualTo(403);
        assertThat(signed(event, quoSignature(event).replace(";1;17", ";1;18"))
                        .getStatusCode()
                        .value())
                .isEqualTo(403);
        assertThat(post(QUO, event, null).getStatusCode().value()).isEqualTo(403);
        assertThat(post(QUO, event, "cloud").getStatusCode().value()).isEqualTo(403);
        assertThat(count("missed_call where call_id in ('quo:8020', 'quo:8021')"))
                .isZero();
        assertThat(count("contact where e164 = '+14155558020'")).isZero();
    }

    @Test
    void a_shared_secret_in_a_header_and_a_handshake() {
        String event = """
                {"body":{"telephonySessionId":"8022","eventTime":"%s","parties":[{"direction":"Inbound","missedCall":true,
                 "from":{"phoneNumber":"+14155558022"},"to":{"phoneNumber":"%s"}}]}}""".formatted(clock.instant(), LINE);
        assertThat(with(RINGCENTRAL, event, Map.of("Verification-Token", SecretsOfTheDocs.RINGCENTRAL))
                        .getStatusCode()
                        .value())
                .isEqualTo(202);
        assertThat(with(RINGCENTRAL, event, Map.of("Verification-Token", "guessed"))
                        .getStatusCode()
                        .value())
                .isEqualTo(403);

        ResponseEntity<JsonNode> shaken = with(RINGCENTRAL, "{}", Map.of("Validation-Token", "abc-123"));
        assertThat(shaken.getStatusCode().value()).isEqualTo(200);
        assertThat(shaken.getHeaders().getFirst("Validation-Token")).isEqualTo("abc-123");
    }

    @Test
    void more_than_64_KB_is_a_413_and_another_type_a_415() {
        String large =
                dialpad(8023, "missed", "+14155558023", LINE).replace("}", ",\"x\":\"" + "x".repeat(66_000) + "\"}");
        assertThat(post(DIALPAD, large, "cloud").getStatusCode().value()).isEqualTo(413);
        String largeQuo =
                quo("8024", "+14155558024").replace("\"type\"", "\"x\":\"" + "x".repeat(66_000) + "\",\"type\"");
        assertThat(signed(largeQuo, quoSignature(largeQuo)).getStatusCode().value())
                .isEqualTo(413);
        RequestEntity<String> text = RequestEntity.post(DIALPAD)
                .contentType(MediaType.TEXT_PLAIN)
                .header(HttpHeaders.AUTHORIZATION, basic("cloud"))
                .body("{}");
        assertThat(http.exchange(text, JsonNode.class).getStatusCode().value()).isEqualTo(415);
        assertThat(count("missed_call where call_id in ('dialpad:8023', 'quo:8024')"))
                .isZero();
    }

    @Test
    void a_form_is_read_as_it_was_sent() {
        RequestEntity<String> form = RequestEntity.post("/webhooks/telephony/twilio?CallSid=from-the-address")
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .header(HttpHeaders.AUTHORIZATION, basic("cloud"))
                .body("CallSid=CA8025&From=%2B14155558025&To=%2B14155550199&DialCallStatus=busy");

        ResponseEntity<JsonNode> answer = http.exchange(form, JsonNode.class);

        assertThat(answer.getStatusCode().value()).isEqualTo(202);
        assertThat(answer.getBody().get("callId").asText()).isEqualTo("twilio:CA8025");
    }

    private ResponseEntity<JsonNode> post(String path, String body, String login) {
        return with(path, body, login == null ? Map.of() : Map.of(HttpHeaders.AUTHORIZATION, basic(login)));
    }

    private ResponseEntity<JsonNode> signed(String event, String signature) {
        return with(QUO, event, Map.of("openphone-signature", signature));
    }

    private ResponseEntity<JsonNode> with(String path, String body, Map<String, String> headers) {
        RequestEntity.BodyBuilder request = RequestEntity.post(path).contentType(MediaType.APPLICATION_JSON);
        headers.forEach(request::header);
        return http.exchange(request.body(body), JsonNode.class);
    }

    private static String basic(String login) {
        return "Basic " + HttpHeaders.encodeBasicAuth(login, login, null);
    }

    private static String dialpad(int id, String state, String from, String to) {
        return """
                {"call_id":%d,"state":"%s","direction":"inbound","external_number":"%s","internal_number":"%s"}""".formatted(id, state, from, to);
    }

    private static String aircall(int id, Instant endedAt, String answeredAt) {
        return """
                {"event":"call.ended","data":{"id":%d,"direction":"inbound","answered_at":%s,"ended_at":%d,
                 "raw_digits":"+1 415-555-8005","number":{"digits":"+1 415-555-0199"}}}""".formatted(id, answeredAt, endedAt.getEpochSecond());
    }

    private String quo(String id, String from) {
        return """
                {"type":"call.completed","data":{"object":{"id":"%s","answeredAt":null,"completedAt":"%s",
                 "direction":"incoming","from":"%s","to":"%s"}}}""".formatted(id, clock.instant(), from, LINE);
    }

    private static String quoSignature(String body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(SecretsOfTheDocs.QUO_KEY.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            byte[] signature = mac.doFinal(("1795558000000." + body).getBytes(StandardCharsets.UTF_8));
            return "hmac;1;1795558000000;" + Base64.getEncoder().encodeToString(signature);
        } catch (java.security.GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private void user(String name) {
        User user = identities.newUser(name);
        user.setPassword(name);
        identities.saveUser(user);
    }

    private String outcomeOf(String call) {
        return jdbc.sql("select coalesce(outcome, 'none yet') from missed_call where call_id = :id")
                .param("id", call)
                .query(String.class)
                .single();
    }

    private long count(String rows) {
        return jdbc.sql("select count(*) from " + rows).query(Long.class).single();
    }
}
