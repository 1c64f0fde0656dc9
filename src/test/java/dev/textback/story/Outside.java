package dev.textback.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.Map;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.boot.web.context.WebServerInitializedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.RequestEntity;
import org.springframework.http.ResponseEntity;

/** Everything that reaches Textback from outside: telephony, the engine's REST API, and the phones of the simulated carrier. */
class Outside {

    private static final String LOGIN = "demo";

    private final TestRestTemplate http = new TestRestTemplate();
    private final TestRestTemplate telephony = new TestRestTemplate(LOGIN, LOGIN);
    private volatile int port;

    @EventListener
    void on(WebServerInitializedEvent event) {
        port = event.getWebServer().getPort();
    }

    /** Posts to the API that needs a login. */
    ResponseEntity<JsonNode> reports(String path, Map<String, ?> body) {
        return telephony.postForEntity(address(path), body, JsonNode.class);
    }

    /** Reads from the API that needs a login. */
    JsonNode asks(String path) {
        ResponseEntity<JsonNode> answer = telephony.getForEntity(address(path), JsonNode.class);
        assertThat(answer.getStatusCode().value()).isEqualTo(200);
        return answer.getBody();
    }

    /** What somebody else's login is answered; a null body asks, any other posts. */
    ResponseEntity<String> answersTo(String login, String path, Map<String, ?> body) {
        TestRestTemplate them = login.isEmpty() ? http : http.withBasicAuth(login, login);
        return body == null
                ? them.getForEntity(address(path), String.class)
                : them.postForEntity(address(path), body, String.class);
    }

    /** Sends something of any kind with the login; what the API answers. */
    ResponseEntity<String> sends(String login, HttpMethod method, String path, MediaType type, String body) {
        return http.withBasicAuth(login, login)
                .exchange(
                        RequestEntity.method(method, URI.create(address(path)))
                                .contentType(type)
                                .body(body),
                        String.class);
    }

    /** Reads a file from the API that needs a login. */
    String reads(String path) {
        ResponseEntity<String> answer = telephony.getForEntity(address(path), String.class);
        assertThat(answer.getStatusCode().value()).isEqualTo(200);
        return String.valueOf(answer.getBody());
    }

    /** What the phone with this number shows of one line, and what the phone of the line's owner shows. */
    JsonNode screen(String phone, String line) {
        String address = address("/phone/api/screen?from=" + phone + "&line=" + line);
        ResponseEntity<JsonNode> answer = http.getForEntity(URI.create(address.replace("+", "%2B")), JsonNode.class);
        assertThat(answer.getStatusCode().value()).isEqualTo(200);
        return answer.getBody();
    }

    /** Texts from the phone; returns once the carrier's webhook was answered. */
    void text(String phone, String line, String body) {
        ResponseEntity<JsonNode> answer = http.postForEntity(
                address("/phone/api/texts"), Map.of("from", phone, "line", line, "body", body), JsonNode.class);
        assertThat(answer.getBody().path("said").asText()).isEqualTo("Sent");
    }

    /** The simulated carrier decides on a line's registration. */
    void decidesOnRegistration(String line, String status) {
        ResponseEntity<JsonNode> answer = http.postForEntity(
                address("/phone/api/registrations"), Map.of("line", line, "status", status), JsonNode.class);
        assertThat(answer.getStatusCode().value()).isEqualTo(200);
    }

    private String address(String path) {
        return "http://127.0.0.1:" + port + path;
    }
}
