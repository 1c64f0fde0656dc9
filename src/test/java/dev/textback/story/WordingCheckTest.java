package dev.textback.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Somebody tries a wording before it is anybody's. Who may, and for whom: the table of roles. */
class WordingCheckTest extends Story {

    private static final String PATH = "/api/wordings/check";
    private static final String GOOD =
            "{{brand}}: Sorry to miss your {{callTime}} call. Reply 1 to book, 2 to ask.\nSTOP to opt out. Msg&data rates may apply.";

    private final ObjectMapper json = new ObjectMapper();

    @LocalServerPort
    private int port;

    @Test
    void a_good_text_is_shown_as_a_caller_of_the_business_would_read_it() throws JsonProcessingException {
        JsonNode answer = checks(Map.of("business", "bloom-flowers", "wording", "nudge", "template", GOOD), 200);
        assertThat(answer.get("ok").asBoolean()).isTrue();
        assertThat(answer.get("encoding").asText()).isEqualTo("GSM-7");
        assertThat(answer.get("segments").asInt()).isEqualTo(1);
        assertThat(answer.get("units").asInt())
                .isEqualTo(answer.get("rendered").asText().length());
        assertThat(answer.get("rendered").asText()).startsWith("Bloom Flowers: Sorry to miss your 12:42 PM call.");
        assertThat(answer.get("findings")).isEmpty();
    }

    @Test
    void a_bad_one_is_answered_with_each_rule_that_it_breaks() throws JsonProcessingException {
        JsonNode answer = checks(
                Map.of("wording", "first-text", "template", "HURRY!! 50% off at bit.ly/acme", "brand", "Łódź Pipes"),
                200);
        assertThat(answer.get("ok").asBoolean()).isFalse();
        assertThat(answer.get("findings").findValuesAsText("rule"))
                .contains(
                        "brand-first",
                        "stop-line",
                        "no-public-shortener",
                        "no-promotional-words",
                        "no-shouting",
                        "says-why");
        assertThat(answer.get("findings").findValuesAsText("severity")).containsOnly("error", "warning");
        assertThat(answer.get("findings").findValuesAsText("at")).contains("bit.ly");
    }

    @Test
    void a_template_that_cannot_be_written_has_no_text_but_a_reason() throws JsonProcessingException {
        JsonNode answer = checks(Map.of("wording", "nudge", "template", "{{brand}}: {{#x}} {{7*7}}"), 200);
        assertThat(answer.get("ok").asBoolean()).isFalse();
        assertThat(answer.get("rendered").isNull()).isTrue();
        assertThat(answer.toString())
                .contains("known-placeholders-only", "{{7*7}}")
                .doesNotContain("49");
    }

    @Test
    void a_business_without_a_page_to_book_on_has_no_address_to_write() throws JsonProcessingException {
        JsonNode answer = checks(
                Map.of("business", "bloom-flowers", "wording", "booking-link", "template", "{{brand}}: {{bookingUrl}}"),
                200);
        assertThat(answer.get("ok").asBoolean()).isFalse();
        assertThat(answer.toString()).contains("the business has no booking.url");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"wording":"nudge"}                                              | 400 | template
            {"wording":"nudge","template":""}                                | 400 | template
            {"wording":"nudge","template":"\\u0000\\u202e"}                  | 400 | template
            {"wording":"nudge","template":7}                                 | 400 | template
            {"template":"x"}                                                 | 400 | wording
            {"wording":"farewell","template":"x"}                            | 400 | wording
            {"wording":"nudge","template":"x","brand":" "}                   | 400 | brand
            {"wording":"nudge","template":"x","brnad":"Acme"}                | 400 | brnad
            {"wording":"nudge","template":"x","business":["acme-plumbing"]}  | 400 | business
            {"wording":"nudge","template":"x","business":"nobody"}           | 404 | business
            ["nudge"]                                                        | 400 | template
            not json                                                         | 400 | template
            """)
    void a_field_that_is_missing_or_wrong_is_named(String body, int status, String field)
            throws JsonProcessingException {
        HttpResponse<String> answer = posts(body);
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(json.readTree(answer.body()).get("field").asText()).isEqualTo(field);
    }

    @Test
    void what_is_longer_than_any_text_is_not_read() throws JsonProcessingException {
        checks(Map.of("wording", "nudge", "template", "x".repeat(2_001)), 400);
        checks(Map.of("wording", "nudge", "template", "x".repeat(100_000)), 400);
        checks(Map.of("wording", "nudge", "template", "{{".repeat(1_000)), 200);
    }

    private JsonNode checks(Map<String, String> body, int status) throws JsonProcessingException {
        HttpResponse<String> answer = posts(json.writeValueAsString(body));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        return json.readTree(answer.body());
    }

    private HttpResponse<String> posts(String body) {
        return new Visitor("http://127.0.0.1:" + port, "demo", "demo").asks("POST", PATH, body);
    }
}
