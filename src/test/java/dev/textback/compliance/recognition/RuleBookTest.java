package dev.textback.compliance.recognition;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.textback.business.SetUpProblem;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is refused at the start. */
class RuleBookTest {

    private static final String WORDS = """
            [slips]
            core: message
            ordinary: massage
            [spelling]
            dont: do not, dnt
            """;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    stop {nothing}   | there is no class {nothing}
                    stop dnt         | 'dnt' is read as 'dont'; write that
                    * stop           | it must begin with a word
                    stop ?texting!   | 'texting!' is no plain word
                    """)
    void a_pattern_that_could_never_match_is_named(String pattern, String why) {
        Map<String, Map<String, List<String>>> phrases =
                RuleFile.parse("phrases", "[classes]\ntexting: texting\n[opt-out]\nstop: " + pattern);
        RuleBook rules = new RuleBook(RuleFile.parse("words", WORDS), phrases);
        assertThatThrownBy(() -> rules.phrases("opt-out"))
                .isInstanceOf(SetUpProblem.class)
                .hasMessageContaining("[opt-out] stop: " + pattern.strip())
                .hasMessageContaining(why);
    }

    @Test
    void a_line_that_says_nothing_is_named() {
        assertThatThrownBy(() -> RuleFile.parse("phrases.txt", "[opt-out]\n\nstop texting"))
                .isInstanceOf(SetUpProblem.class)
                .hasMessage("phrases.txt, line 3: 'stop texting' is neither a section nor 'name: words'");
    }

    @Test
    void a_section_that_is_missing_is_named() {
        RuleBook rules = new RuleBook(RuleFile.parse("words", WORDS), RuleFile.parse("phrases", "[classes]"));
        assertThatThrownBy(() -> rules.phrases("opt-out"))
                .isInstanceOf(SetUpProblem.class)
                .hasMessage("recognition/phrases.txt has no section [opt-out]");
    }
}
