package dev.textback.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.bpmn.parser.DefaultFailedJobParseListener;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DrawnRetriesTest {

    private static final String DIAGRAM = """
            <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"
                xmlns:camunda="http://camunda.org/schema/1.0/bpmn" targetNamespace="test">
              <process id="texts" isExecutable="true" camunda:historyTimeToLive="P1D">
                <startEvent id="start" />
                <sequenceFlow id="flow" sourceRef="start" targetRef="send-nudge" />
                <serviceTask id="send-nudge" camunda:asyncBefore="true" camunda:expression="${true}">
                  <extensionElements>
                    <camunda:properties><camunda:property name="retries" value="%s" /></camunda:properties>
                    <camunda:failedJobRetryTimeCycle>PT1S,PT1S</camunda:failedJobRetryTimeCycle>
                  </extensionElements>
                </serviceTask>
              </process>
            </definitions>
            """;

    private ProcessEngine engine;

    @BeforeEach
    void start() {
        var configuration = new StandaloneInMemProcessEngineConfiguration();
        configuration.setCustomPostBPMNParseListeners(new ArrayList<>(List.of(new DrawnRetries())));
        configuration.setJdbcUrl("jdbc:h2:mem:" + UUID.randomUUID());
        configuration.setProcessEngineName("retries");
        configuration.setJobExecutorActivate(false);
        engine = configuration.buildProcessEngine();
    }

    @AfterEach
    void close() {
        engine.close();
    }

    @Test
    void the_retries_an_analyst_sees_count_instead_of_the_hidden_cycle() {
        assertThat(waitsOf("PT7S,PT2M")).containsExactly("PT7S", "PT2M");
    }

    @Test
    void without_them_the_hidden_cycle_counts() {
        assertThat(waitsOf("")).containsExactly("PT1S", "PT1S");
    }

    private List<String> waitsOf(String drawn) {
        engine.getRepositoryService()
                .createDeployment()
                .addString("texts.bpmn", DIAGRAM.formatted(drawn))
                .deploy();
        var configuration = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
        return configuration
                .getCommandExecutorTxRequired()
                .execute(context -> configuration
                        .getDeploymentCache()
                        .findDeployedLatestProcessDefinitionByKey("texts")
                        .findActivity("send-nudge")
                        .getProperties()
                        .get(DefaultFailedJobParseListener.FAILED_JOB_CONFIGURATION)
                        .getRetryIntervals());
    }
}
