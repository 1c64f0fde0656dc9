package dev.textback.story;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A list of numbers not to be texted that is empty at first, and what staff send to it. */
abstract class SuppressionStory extends Story {

    static final String PATH = "/api/businesses/acme-plumbing/suppressions";

    final HttpClient http = HttpClient.newHttpClient();

    final ObjectMapper json = new ObjectMapper();

    @Autowired
    JdbcClient jdbc;

    @LocalServerPort
    int port;

    @BeforeEach
    void nobodyIsSuppressed() {
        jdbc.sql("delete from suppression where business_id = 'acme-plumbing'").update();
    }

    HttpResponse<String> posts(String path, String type, byte[] body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Content-Type", type)
                .header("Authorization", "Basic " + Base64.getEncoder().encodeToString("demo:demo".getBytes("UTF-8")))
                .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                .build();
        return http.send(request, HttpResponse.BodyHandlers.ofString());
    }

    HttpResponse<String> lifts(Caller caller, String reason) throws Exception {
        return posts(
                PATH + "/lift",
                "application/json",
                json.writeValueAsBytes(Map.of("number", caller.number(), "reason", reason)));
    }

    JsonNode read(HttpResponse<String> answer) throws Exception {
        return json.readTree(answer.body());
    }

    boolean isSuppressed(Caller caller) {
        return outside.reads(PATH).contains(caller.number());
    }
}
