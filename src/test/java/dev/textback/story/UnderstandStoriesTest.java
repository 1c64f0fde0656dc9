package dev.textback.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.HistoryService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Trying what a line would mean. */
class UnderstandStoriesTest extends Story {

    private static final String PATH = "/api/replies/understand";

    private static final String NOBODY_ELSES_WORDS = "my cousin Zebulon is on it";

    @Autowired
    private HistoryService history;

    @Autowired
    private JdbcClient jdbc;

    private ResponseEntity<JsonNode> understood(Object business, Object text) {
        Map<String, Object> line = new HashMap<>();
        line.put("business", business);
        line.put("text", text);
        return outside.reports(PATH, line);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    STOP                                  | opt-out |           | opt-out-word:stop          | en
                    revoek                                | opt-out |           | opt-out-slip:revoke        | en
                    please take me off your list          | opt-out |           | opt-out-phrase:off-the-list | en
                    no me manden más mensajes             | opt-out |           | opt-out-phrase:es-dont-text | es
                    START                                 | opt-in  |           | opt-in-word:start          | en
                    Ayuda                                 | help    |           | help-word:ayuda            | es
                    found someone else, thanks            | soft-no | soft-no   | soft-no:found-someone      | en
                    don't call me                         | reply   | person    | unsure:no-call             | en
                    can you stop by at 3?                 | reply   | question  | none                       | en
                    cancel my Tuesday appointment         | reply   | booking   | none                       | en
                    dont call me, text me                 | reply   | question  | none                       | en
                    2                                     | reply   | question  | none                       | und
                    3                                     | reply   | callback  | none                       | und
                    👍                                     | reply   | none      | none                       | und
                    ``                                    | reply   | question  | none                       | und
                    """)
    void a_line_is_read_as_a_callers_would_be(String text, String kind, String intent, String rule, String language) {
        JsonNode answer = understood(Shop.ACME.id, text).getBody();
        assertThat(answer.get("kind").asText()).isEqualTo(kind);
        assertThat(answer.get("intent").textValue()).isEqualTo(intent);
        assertThat(answer.get("language").asText()).isEqualTo(language);
        assertThat(answer.get("rule").asText()).isEqualTo(rule);
    }

    @Test
    void a_digit_means_what_the_menu_of_the_business_offers() {
        assertThat(understood(Shop.BLOOM.id, "2").getBody().get("intent").asText())
                .isEqualTo("hold");
    }

    @ParameterizedTest
    @CsvSource({"business, 7, hello", "business, , hello", "business, ' ', hello", "text, acme-plumbing, "})
    void what_is_wrong_is_named(String field, String business, String text) {
        ResponseEntity<JsonNode> answer = understood("7".equals(business) ? Integer.valueOf(7) : business, text);
        assertThat(answer.getStatusCode().value()).isEqualTo(400);
        assertThat(answer.getHeaders().getContentType()).isEqualTo(MediaType.APPLICATION_PROBLEM_JSON);
        assertThat(answer.getBody().get("field").asText()).isEqualTo(field);
    }

    @Test
    void ten_thousand_characters_are_read_and_more_are_refused() {
        assertThat(understood(Shop.ACME.id, "stop texting me ".repeat(625))
                        .getBody()
                        .get("kind")
                        .asText())
                .isEqualTo("opt-out");
        ResponseEntity<JsonNode> tooLong = understood(Shop.ACME.id, "x".repeat(10_001));
        assertThat(tooLong.getStatusCode().value()).isEqualTo(400);
        assertThat(tooLong.getBody().get("field").asText()).isEqualTo("text");
    }

    @Test
    void a_business_that_there_is_not_is_not_found() {
        ResponseEntity<JsonNode> answer = understood("nobodys", "STOP");
        assertThat(answer.getStatusCode().value()).isEqualTo(404);
        assertThat(answer.getBody().get("field").asText()).isEqualTo("business");
    }

    @Test
    void nothing_of_a_line_that_is_tried_is_kept() {
        long before = decisions();
        assertThat(understood(Shop.ACME.id, "no thanks, " + NOBODY_ELSES_WORDS)
                        .getStatusCode()
                        .value())
                .isEqualTo(200);
        assertThat(decisions()).isEqualTo(before);
        assertThat(textsWithTheWords()).isZero();
    }

    private int textsWithTheWords() {
        return jdbc.sql("""
                        select count(*) from (
                          select body from inbound_text union all select body from outbound_text
                          union all select body from consent_event union all select what from trail
                          union all select TEXT_ from ACT_HI_VARINST union all select TEXT_ from ACT_RU_VARIABLE) kept
                        where body like :words""")
                .param("words", "%" + NOBODY_ELSES_WORDS + "%")
                .query(Integer.class)
                .single();
    }

    private long decisions() {
        return history.createHistoricDecisionInstanceQuery().count();
    }
}
