package dev.textback.process.expression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.textback.concurrency.OnH2;
import dev.textback.process.Probe;
import dev.textback.process.ProbedProgram;
import dev.textback.process.ThisEngineAnswers;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** The second wall: whatever stands in a diagram that came in some other way, its expressions reach nothing at run time. */
@OnH2
@Import(ProbedProgram.class)
@ExtendWith(ThisEngineAnswers.class)
class ClosedExpressionsTest {

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private Probe probe;

    private ProcessInstance conversation;

    @BeforeEach
    void a_conversation() {
        conversation = runtime.createProcessInstanceByKey("callback")
                .businessKey("a-call")
                .setVariables(Map.of("booked", true, "sendText", "a variable", "probe", "a variable"))
                .startBeforeActivity("call-back")
                .execute();
    }

    @AfterEach
    void is_over() {
        runtime.deleteProcessInstanceIfExists(conversation.getId(), "done", true, true, true, true);
    }

    @Test
    void variables_comparisons_and_the_business_key_are_seen() {
        assertThat(value("${booked}")).isEqualTo(true);
        assertThat(value("${booked == true}")).isEqualTo(true);
        assertThat(value("#{execution.processBusinessKey}")).isEqualTo("a-call");
    }

    @Test
    void a_delegate_is_seen_and_no_variable_takes_its_place() {
        assertThat(value("${probe}")).isSameAs(probe);
        assertThat(value("${sendText}")).isNotEqualTo("a variable");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "dataSource",
                "runtimeService",
                "processEngine",
                "environment",
                "jdbcClient",
                "outbox",
                "diagramGuard",
                "systemProperties"
            })
    void a_bean_that_is_no_delegate_is_not_seen(String bean) {
        assertThatThrownBy(() -> value("${" + bean + "}")).isInstanceOf(ProcessEngineException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "${execution.getProcessEngineServices()}",
                "${execution.processEngineServices}",
                "${execution.getProcessEngine().getIdentityService()}",
                "${execution.setVariable('a', 'b')}",
                "${execution.id}",
                "${execution.class}",
                "${''.getClass()}",
                "${''.getClass().forName('java.lang.Runtime')}",
                "${probe.getClass()}",
                "${probe.execute(execution)}",
                "${sendText.execute(execution)}",
                "${sendText.class.classLoader}",
                "${waits.getClass()}",
                "${waits.due(null)}",
                "${waits.howLong(execution, 'nudge')}",
                "${booked.getClass()}"
            })
    void no_way_leads_from_an_object_to_another(String expression) {
        probe.count();
        assertThatThrownBy(() -> value(expression)).isInstanceOf(ProcessEngineException.class);
        assertThat(probe.count()).isZero();
    }

    @Test
    void no_class_is_made_and_no_scripting_language_is_known() {
        ProcessEngineConfigurationImpl configuration =
                (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
        assertThatThrownBy(() -> configuration.getArtifactFactory().getArtifact(Probe.class))
                .hasMessageContaining("A diagram may not name the class");
        for (String language : List.of("juel", "groovy", "javascript", "feel", "python")) {
            assertThat(configuration.getScriptEngineResolver().getScriptEngine(language, false))
                    .as(language)
                    .isNull();
        }
    }

    private Object value(String expression) {
        ProcessEngineConfigurationImpl configuration =
                (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
        return configuration.getCommandExecutorTxRequired().execute(context -> {
            ExecutionEntity execution = context.getExecutionManager().findExecutionById(conversation.getId());
            return configuration
                    .getExpressionManager()
                    .createExpression(expression)
                    .getValue(execution);
        });
    }
}
