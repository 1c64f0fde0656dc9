package dev.textback.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.RequestEntity;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;

@SpringBootTest(classes = SimulatorAlone.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class CarrierWireTest {

    @Autowired
    private SimulatedAccount account;

    @Autowired
    private FakeEngineTime time;

    @Autowired
    private JdbcClient jdbc;

    private final TestRestTemplate http = new TestRestTemplate();

    @BeforeEach
    void begin() {
        time.reset();
        jdbc.sql("delete from simulated_message").update();
    }

    @Test
    void the_account_has_plivos_shape_and_points_at_this_program() {
        assertThat(account.authId()).matches("MA[A-Z0-9]{18}");
        assertThat(account.authToken()).hasSize(40);
        assertThat(account.messagingBase().toString()).matches("http://127\\.0\\.0\\.1:\\d+/simulated-carrier/v1/");
        assertThat(account.lookupBase()).isEqualTo(account.messagingBase());
        assertThat(account.publicUrl().toString()).matches("http://127\\.0\\.0\\.1:\\d+");
    }

    @Test
    void a_text_is_taken_with_202_and_a_list_of_ids() {
        ResponseEntity<JsonNode> answer =
                send(Map.of("src", "+14155550199", "dst", "14155550111", "text", "Hello", "type", "sms"));

        assertThat(answer.getStatusCode().value()).isEqualTo(202);
        assertThat(answer.getBody().get("message").asText()).isEqualTo("message(s) queued");
        assertThat(answer.getBody().get("message_uuid").isArray()).isTrue();
        assertThat(answer.getBody().get("message_uuid").get(0).asText()).hasSize(36);
        assertThat(answer.getBody().hasNonNull("api_id")).isTrue();
    }

    @Test
    void several_destinations_get_an_id_each() {
        assertThat(send(Map.of("src", "14155550199", "dst", "14155550111<14155550112", "text", "Hello"))
                        .getBody()
                        .get("message_uuid"))
                .hasSize(2);
    }

    @Test
    void what_plivo_refuses_is_refused_with_400_and_says_why() {
        assertRefused(Map.of("src", "14155550199", "dst", "anonymous", "text", "Hello"), "dst 'anonymous'");
        assertRefused(Map.of("src", "14155550199", "dst", "14155550111"), "text parameter not present");
        assertRefused(Map.of("src", "14155550199", "text", "Hello"), "dst parameter not present");
        assertRefused(Map.of("src", "14155550999", "dst", "14155550111", "text", "Hello"), "not allowed");
        assertRefused(Map.of("src", "14155550199", "dst", "14155550199", "text", "Hello"), "overlap");
        assertRefused(Map.of("src", "14155550199", "dst", "14155550111", "text", "Hello", "type", "SMS"), "type 'SMS'");
        assertRefused(
                Map.of("src", "14155550199", "dst", "14155550111", "text", "Hello", "message_expiry", 10_800),
                "message_expiry");
    }

    @Test
    void wrong_credentials_and_a_strange_account_are_refused_with_401() {
        RequestEntity<Void> stranger = RequestEntity.get(
                        account.messagingBase().resolve("Account/" + account.authId() + "/Message/"))
                .headers(headers -> headers.setBasicAuth(account.authId(), "wrong"))
                .build();
        assertThat(http.exchange(stranger, JsonNode.class).getStatusCode().value())
                .isEqualTo(401);
        assertThat(get("Account/MAXXXXXXXXXXXXXXXXXX/Message/").getStatusCode().value())
                .isEqualTo(401);
    }

    @Test
    void the_list_is_newest_first_in_pages_and_filters_by_time_and_direction() {
        for (int i = 1; i <= 3; i++) {
            send(Map.of("src", "14155550199", "dst", "1415555011" + i, "text", "Hello"));
            time.moveTo(time.now().plusSeconds(60));
        }
        JsonNode all = get("Account/" + account.authId() + "/Message/?limit=2").getBody();
        assertThat(all.get("objects")).hasSize(2);
        assertThat(all.get("objects").get(0).get("to_number").asText()).isEqualTo("14155550113");
        assertThat(all.get("objects").get(0).get("message_time").asText()).isEqualTo("2026-11-23 23:44:00+00:00");
        assertThat(all.get("objects").get(0).get("message_direction").asText()).isEqualTo("outbound");
        assertThat(all.get("meta").get("total_count").asInt()).isEqualTo(3);
        assertThat(all.get("meta").get("next").asText()).endsWith("limit=2&offset=2");

        String filters =
                "?message_direction=outbound&message_time__gte=2026-11-23 23:43:00&message_time__lt=2026-11-23 23:44";
        assertThat(get("Account/" + account.authId() + "/Message/" + filters)
                        .getBody()
                        .get("objects"))
                .singleElement()
                .satisfies(one -> assertThat(one.get("to_number").asText()).isEqualTo("14155550112"));
        assertThat(get("Account/" + account.authId() + "/Message/?limit=21")
                        .getStatusCode()
                        .value())
                .isEqualTo(400);
        assertThat(get("Account/" + account.authId() + "/Message/?message_time__gt=yesterday")
                        .getStatusCode()
                        .value())
                .isEqualTo(400);
    }

    @Test
    void one_text_is_found_by_its_id_and_an_unknown_one_is_404() {
        String id = send(Map.of("src", "14155550199", "dst", "14155550111", "text", "Hello"))
                .getBody()
                .get("message_uuid")
                .get(0)
                .asText();

        JsonNode text =
                get("Account/" + account.authId() + "/Message/" + id + "/").getBody();
        assertThat(text.get("message_uuid").asText()).isEqualTo(id);
        assertThat(text.get("resource_uri").asText()).endsWith("/Message/" + id + "/");
        assertThat(get("Account/" + account.authId() + "/Message/00000000-0000-0000-0000-000000000000/")
                        .getStatusCode()
                        .value())
                .isEqualTo(404);
    }

    @Test
    void lookup_tells_a_landline_from_a_mobile() {
        assertThat(typeOf("14155550114")).isEqualTo("fixed");
        assertThat(typeOf("+14155550111")).isEqualTo("mobile");
        assertThat(typeOf("+18005550199")).isEqualTo("toll-free");
        assertThat(get("Number/nobody?type=carrier").getStatusCode().value()).isEqualTo(404);
    }

    private String typeOf(String number) {
        return get("Number/" + number + "?type=carrier")
                .getBody()
                .get("carrier")
                .get("type")
                .asText();
    }

    private void assertRefused(Map<String, ?> message, String why) {
        ResponseEntity<JsonNode> answer = send(message);
        assertThat(answer.getStatusCode().value()).isEqualTo(400);
        assertThat(answer.getBody().get("error").asText()).contains(why);
        assertThat(answer.getBody().hasNonNull("api_id")).isTrue();
    }

    private ResponseEntity<JsonNode> send(Map<String, ?> message) {
        return http.exchange(
                RequestEntity.post(account.messagingBase().resolve("Account/" + account.authId() + "/Message/"))
                        .headers(this::login)
                        .contentType(MediaType.APPLICATION_JSON)
                        .body(message),
                JsonNode.class);
    }

    private ResponseEntity<JsonNode> get(String path) {
        return http.exchange(
                RequestEntity.method(
                                HttpMethod.GET,
                                URI.create(account.messagingBase()
                                        + path.replace("+", "%2B").replace(" ", "%20")))
                        .headers(this::login)
                        .build(),
                JsonNode.class);
    }

    private void login(HttpHeaders headers) {
        headers.setBasicAuth(account.authId(), account.authToken());
    }
}
