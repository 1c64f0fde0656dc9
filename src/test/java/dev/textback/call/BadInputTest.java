package dev.textback.call;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.textback.concurrency.OnH2;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.RequestEntity;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What telephony, the carrier or a stranger may get wrong, through the real application. */
@OnH2
class BadInputTest {

    @Autowired
    TestRestTemplate http;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    IdentityService identities;

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    {"from":"+14152340001","to":"+14155550199"}                                              | callId
                    {"callId":"","from":"+14152340001","to":"+14155550199"}                                  | callId
                    {"callId":7,"from":"+14152340001","to":"+14155550199"}                                   | callId
                    {"callId":"x","to":"+14155550199"}                                                       | from
                    {"callId":"x","from":null,"to":"+14155550199"}                                           | from
                    {"callId":"x","from":4152340001,"to":"+14155550199"}                                     | from
                    {"callId":"x","from":"+14152340001"}                                                     | to
                    {"callId":"x","from":"+14152340001","to":["+14155550199"]}                               | to
                    {"callId":"x","from":"+14152340001","to":"+14155550199","at":"yesterday"}                | at
                    {"callId":"x","from":"+14152340001","to":"+14155550199","at":"2026-03-08T15:42:00"}      | at
                    {"callId":"x","from":"+14152340001","to":"+14155550199","at":1780000000}                 | at
                    {"callId":"x","from":"+14152340001","to":"+14155550199","at":"2199-01-01T00:00:00Z"}     | at
                    {"callId":"x","from":"+14152340001","to":"+14155550199","at":"-999999999-01-01T00:00:00Z"} | at
                    ["x"]                                                                                    | callId
                    """)
    void a_missing_ill_typed_or_future_field_is_named(String body, String field) {
        ResponseEntity<JsonNode> answer = report(body);
        assertThat(answer.getStatusCode().value()).isEqualTo(400);
        assertThat(answer.getHeaders().getContentType()).isEqualTo(MediaType.APPLICATION_PROBLEM_JSON);
        assertThat(answer.getBody().get("field").asText()).isEqualTo(field);
        assertThat(answer.getBody().get("detail").asText()).isNotBlank();
        assertThat(count("missed_call where call_id = 'x'")).isZero();
    }

    @ParameterizedTest
    @CsvSource({"{\"callId\":", "''", "not json"})
    void what_is_no_json_is_a_400(String body) {
        ResponseEntity<JsonNode> answer = report(body);
        assertThat(answer.getStatusCode().value()).isEqualTo(400);
        assertThat(answer.getHeaders().getContentType()).isEqualTo(MediaType.APPLICATION_PROBLEM_JSON);
    }

    @Test
    void an_unknown_line_is_a_404_and_an_unknown_call_too() {
        assertThat(report(call("lost", "+14152340002", "+14155550999"))
                        .getStatusCode()
                        .value())
                .isEqualTo(404);
        assertThat(post("/api/missed-calls/never/handled", "", "demo")
                        .getStatusCode()
                        .value())
                .isEqualTo(404);
        assertThat(count("missed_call where call_id = 'lost'")).isZero();
    }

    @Test
    void the_same_call_id_with_another_caller_is_a_409_and_changes_nothing() {
        String first = call("one", "+14152340003", "+14155550199");
        ResponseEntity<JsonNode> recorded = report(first);
        assertThat(recorded.getStatusCode().value()).isEqualTo(202);
        assertThat(report(call("one", "+14152340004", "+14155550199"))
                        .getStatusCode()
                        .value())
                .isEqualTo(409);
        ResponseEntity<JsonNode> repeated = report(first);
        assertThat(repeated.getStatusCode().value()).isEqualTo(200);
        assertThat(repeated.getBody()).isEqualTo(recorded.getBody());
    }

    @Test
    void anything_in_from_is_accepted_and_explained() {
        ResponseEntity<JsonNode> answer = report(call("anonymous-1", "anonymous", "+14155550199"));
        assertThat(answer.getStatusCode().value()).isEqualTo(202);
        assertThat(answer.getBody().get("conversation").isNull()).isTrue();
        assertThat(answer.getBody().get("outcome").asText()).isEqualTo("caller-id-withheld");
    }

    @Test
    void nobody_without_the_right_login_reports_a_call() {
        String body = call("stranger", "+14152340005", "+14155550199");
        assertThat(post("/api/missed-calls", body, null).getStatusCode().value())
                .isEqualTo(401);
        assertThat(post("/api/missed-calls", body, "somebody").getStatusCode().value())
                .isEqualTo(401);
        assertThat(post("/engine-rest/process-definition/key/missed-call/start", "{}", null)
                        .getStatusCode()
                        .value())
                .isEqualTo(401);
        assertThat(http.getForEntity("/engine-rest/engine", String.class)
                        .getStatusCode()
                        .value())
                .isEqualTo(401);
        assertThat(http.getForEntity("/actuator/prometheus", String.class)
                        .getStatusCode()
                        .value())
                .isEqualTo(401);
        assertThat(count("missed_call where call_id = 'stranger'")).isZero();
    }

    @Test
    void a_telephony_user_reports_calls_and_reads_no_metrics() {
        identities.saveUser(user("pbx"));
        identities.createMembership("pbx", "telephony");
        String body = call("from-the-pbx", "+14152340007", "+14155550199");
        assertThat(post("/api/missed-calls", body, "pbx").getStatusCode().value())
                .isEqualTo(202);
        assertThat(http.withBasicAuth("pbx", "pbx")
                        .getForEntity("/actuator/prometheus", String.class)
                        .getStatusCode()
                        .value())
                .isEqualTo(403);
    }

    private User user(String name) {
        User user = identities.newUser(name);
        user.setPassword(name);
        return user;
    }

    @Test
    void a_wrong_signature_is_a_403_and_nothing_is_stored() {
        for (String path : new String[] {"text", "delivery"}) {
            RequestEntity<String> forged = RequestEntity.post("/webhooks/plivo/" + path)
                    .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                    .header("X-Plivo-Signature-V3", "Zm9yZ2Vk")
                    .header("X-Plivo-Signature-V3-Nonce", "1")
                    .body("MessageUUID=forged&From=14152340006&To=14155550199&Text=STOP&Status=failed");
            assertThat(http.exchange(forged, String.class).getStatusCode().value())
                    .isEqualTo(403);
        }
        assertThat(count("inbound_text where carrier_id = 'forged'")).isZero();
        assertThat(count("suppression where e164 = '+14152340006'")).isZero();
        assertThat(count("contact where e164 = '+14152340006'")).isZero();
    }

    private ResponseEntity<JsonNode> report(String body) {
        return post("/api/missed-calls", body, "demo");
    }

    private ResponseEntity<JsonNode> post(String path, String body, String login) {
        RequestEntity.BodyBuilder request = RequestEntity.post(path).contentType(MediaType.APPLICATION_JSON);
        if (login != null) {
            request.header(HttpHeaders.AUTHORIZATION, "Basic " + HttpHeaders.encodeBasicAuth(login, login, null));
        }
        return http.exchange(request.body(body), JsonNode.class);
    }

    private static String call(String id, String from, String to) {
        return "{\"callId\":\"%s\",\"from\":\"%s\",\"to\":\"%s\"}".formatted(id, from, to);
    }

    private long count(String rows) {
        return jdbc.sql("select count(*) from " + rows).query(Long.class).single();
    }
}
