package dev.textback.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Requests of somebody logged in that are spelled oddly, or far too long: an answer for people, and no stack trace. */
@ExtendWith(OutputCaptureExtension.class)
class OddRequestsTest extends Story {

    private final HttpClient http = HttpClient.newHttpClient();

    @LocalServerPort
    private int port;

    private HttpResponse<String> asks(String path, String method, HttpRequest.BodyPublisher body) throws Exception {
        String login = Base64.getEncoder().encodeToString("demo:demo".getBytes(StandardCharsets.UTF_8));
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Authorization", "Basic " + login)
                .header("Content-Type", "application/json")
                .method(method, body)
                .build();
        return http.send(request, HttpResponse.BodyHandlers.ofString());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            //engine-rest/task               | 400 | Write the path as /engine-rest/, plainly
            /%65ngine-rest/task              | 400 | Write the path as /engine-rest/, plainly
            /engine-rest;x=1/task            | 400 | Write the path as /engine-rest/, plainly
            /engine-rest//task               | 400 | "error":"Bad Request"
            /engine-rest/../engine-rest/task | 400 | "error":"Bad Request"
            /engine-rest/./task              | 400 | "error":"Bad Request"
            /engine-rest/%2e%2e/task         | 400 | "error":"Bad Request"
            /engine-rest/task;x=1            | 400 | "error":"Bad Request"
            /engine-rest/task/%252e%252e     | 400 | "error":"Bad Request"
            /engine-rest/%00                 | 400 | HTTP Status 400
            /engine-rest/task%2fcount        | 400 | HTTP Status 400
            /engine-rest/%ff                 | 400 | HTTP Status 400
            /ENGINE-REST/task                | 403 | "error":"Forbidden"
            /engine-rest                     | 403 | Your role does not include this route
            /engine-rest/%74ask              | 404 | HTTP 404 Not Found
            /engine-rest/t%C3%A4sk           | 404 | HTTP 404 Not Found
            /engine-rest/                    | 404 | HTTP 404 Not Found
            """)
    void an_odd_spelling_of_the_engines_routes_is_told_so_without_a_stack_trace(
            String path, int status, String words, CapturedOutput log) throws Exception {
        HttpResponse<String> answer = asks(path, "GET", HttpRequest.BodyPublishers.noBody());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.body()).contains(words);
        assertThat(answer.body()).doesNotContain("\tat ");
        assertThat(log.getAll()).doesNotContain("\tat ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/missed-calls", "/engine-rest/task", "/api/businesses/acme-plumbing/pause"})
    void a_body_beyond_its_limit_is_413_whether_it_says_its_length_or_not(String path) throws Exception {
        byte[] body = " ".repeat(1_000_001).getBytes(StandardCharsets.UTF_8);
        HttpResponse<String> declared = asks(path, "POST", HttpRequest.BodyPublishers.ofByteArray(body));
        HttpResponse<String> chunked =
                asks(path, "POST", HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body)));
        assertThat(declared.statusCode()).isEqualTo(413);
        assertThat(chunked.statusCode()).isEqualTo(413);
        assertThat(chunked.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
        assertThat(chunked.body()).contains("longer than 1000000 bytes");
    }

    @Test
    void a_body_that_does_not_say_its_length_is_read_all_the_same() throws Exception {
        byte[] body = "{\"reason\":7}".getBytes(StandardCharsets.UTF_8);
        HttpResponse<String> answer = asks(
                "/api/businesses/acme-plumbing/pause",
                "POST",
                HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body)));
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("reason is missing");
    }

    @Test
    void a_long_list_of_numbers_is_read_up_to_the_limit_that_the_lists_have() {
        ResponseEntity<String> answer = outside.sends(
                "owner",
                HttpMethod.POST,
                "/api/businesses/acme-plumbing/numbers.csv",
                MediaType.valueOf("text/csv"),
                "number,list,note\nnobody,vip," + "x".repeat(1_500_000));
        assertThat(answer.getStatusCode().value()).as(answer.getBody()).isEqualTo(400);
        assertThat(answer.getBody()).contains("\"value\":\"nobody\"");
    }
}
