package dev.textback.texting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.textback.business.Industry;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.core.io.support.SpringFactoriesLoader;
import org.springframework.core.io.support.SpringFactoriesLoader.FailureHandler;

class WordingFileTest {

    @Test
    void a_file_gives_variants_in_order_and_the_menu() {
        Wording wording = WordingFile.read(
                        "x.yaml",
                        "answer: { menu: retail, variants: ['{{brand}}: So: {{answer}}', '{{brand}}: {{answer}}'] }",
                        true)
                .get(KnownWording.ANSWER);
        assertThat(wording.menu()).isEqualTo("retail");
        assertThat(wording.variants())
                .extracting(WordingTemplate::source)
                .containsExactly("{{brand}}: So: {{answer}}", "{{brand}}: {{answer}}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "answer: { variants: ['{{brand}}: {{anser}}'] } | variant 1 | {{anser}} | {{answer}}",
                "answer: { variants: ['{{brand}}: {{answer}}', '{{answer}}'] } | variant 2 | begins with {{brand}} | answer",
                "answer: { variants: [] } | 'variants' | at least one | answer",
                "answer: { variants: [5] } | variant 1 | empty | answer",
                "answer: [ '{{brand}}: {{answer}}' ] | 'variants' | menu | answer",
                "answer: { variant: ['{{brand}}'] } | 'variants' | nothing else | answer",
                "answer: { menu: lunch, variants: ['{{brand}}: {{answer}}'] } | lunch | tap-to-book | answer",
                "farewell: { variants: ['{{brand}}: Bye'] } | farewell | There are: first-text | answer",
                "first-text: { variants: ['{{brand}}: Hello'] } | first-text | STOP | opt out",
                "answer: { | not YAML | x.yaml | expected",
                "answer: {}\u0020| 'variants' | x.yaml | at least one",
                "just text | x.yaml | map | names"
            })
    void what_cannot_be_used_is_refused_with_file_wording_and_what_would_be_right(
            String yaml, String one, String two, String three) {
        assertThatThrownBy(() -> WordingFile.read("x.yaml", yaml, true))
                .isInstanceOf(InvalidWording.class)
                .hasMessageContainingAll("x.yaml", one, two, three);
    }

    @Test
    void a_wording_written_twice_is_refused() {
        assertThatThrownBy(() -> WordingFile.read(
                        "x.yaml", "answer: { variants: ['{{brand}}'] }\nanswer: { variants: ['{{brand}}'] }", true))
                .isInstanceOf(InvalidWording.class)
                .hasMessageContaining("duplicate key answer");
    }

    @Test
    void a_catalogue_with_a_gap_names_the_wording_and_both_files() {
        assertThatThrownBy(() -> WordingCatalogue.complete(Industry.RETAIL, Map.of()))
                .isInstanceOf(InvalidWording.class)
                .hasMessageContainingAll("wording/retail.yaml", "'first-text'", "wording/common.yaml");
    }

    @Test
    void a_start_that_fails_for_a_wording_is_explained_in_a_sentence() {
        assertThat(SpringFactoriesLoader.forDefaultResourceLocation()
                        .load(FailureAnalyzer.class, FailureHandler.handleMessage((message, failure) -> {})))
                .hasAtLeastOneElementOfType(InvalidWordingAnalyzer.class);
        FailureAnalysis analysis = new InvalidWordingAnalyzer()
                .analyze(new RuntimeException("bean", new InvalidWording("Business 'acme'", "nudge", "it is empty")));
        assertThat(analysis.getDescription()).isEqualTo("Business 'acme', wording 'nudge': it is empty.");
        assertThat(analysis.getAction()).contains("template");
    }
}
