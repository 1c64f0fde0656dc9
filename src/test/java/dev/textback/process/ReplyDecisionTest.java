package dev.textback.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Answers.RETURNS_DEEP_STUBS;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import dev.textback.compliance.Tone;
import dev.textback.reply.ReplyFacts;
import dev.textback.texting.MenuReply;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.Test;

/** A table that came past the guard reaches nothing here either. */
class ReplyDecisionTest {

    private static final ReplyFacts FACTS =
            new ReplyFacts(new MenuReply.Reading("", "", false, "hello"), Tone.REPLY, false);

    @Test
    void a_table_in_feel_answers() {
        assertThat(deciding("feel", "words").intentOf(FACTS)).isEqualTo("found");
    }

    @Test
    void an_expression_that_could_reach_code_is_not_evaluated() {
        assertThatThrownBy(() -> deciding("juel", "${words.concat('')}").intentOf(FACTS))
                .hasStackTraceContaining("FEEL alone");
    }

    private static ReplyDecision deciding(String language, String expression) {
        String table = """
                <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="t" name="t" namespace="t">
                  <decision id="reply-intent" name="t"><decisionTable id="table">
                    <input id="in"><inputExpression id="ex" typeRef="string" expressionLanguage="%s"><text>%s</text></inputExpression></input>
                    <output id="out" name="intent" typeRef="string"/>
                    <rule id="r"><inputEntry id="e"><text>"hello"</text></inputEntry><outputEntry id="o"><text>"found"</text></outputEntry></rule>
                  </decisionTable></decision>
                </definitions>""".formatted(language, expression);
        RepositoryService repository = mock(RepositoryService.class, RETURNS_DEEP_STUBS);
        when(repository.getDecisionModel(any()))
                .thenReturn(new ByteArrayInputStream(table.getBytes(StandardCharsets.UTF_8)));
        return new ReplyDecision(repository);
    }
}
