package dev.textback.story;

import dev.textback.process.EngineTime;
import dev.textback.texting.Carrier;
import dev.textback.texting.plivo.CarrierAccount;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.camunda.community.process_test_coverage.spring_test.common.ProcessEngineCoverageProperties;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The whole application, with what stories need around it. */
@TestConfiguration(proxyBeanMethods = false)
class StoryConfiguration {

    @Bean
    CoveredNodes coveredNodes() {
        return new CoveredNodes();
    }

    /** The extension's own test listener, which would report every class alone, finds no class to listen to. */
    @Bean
    ProcessEngineCoverageProperties noCoverageClassByClass() {
        return new ProcessEngineCoverageProperties(
                false, false, List.of(), List.of(), Map.of(), List.of("none"), "target/process-test-coverage");
    }

    @Bean
    static BeanPostProcessor faultyCarrier() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof Carrier carrier ? new FaultyCarrier(carrier) : bean;
            }
        };
    }

    @Bean
    Outside outside() {
        return new Outside();
    }

    @Bean
    Jobs jobs(ManagementService management, JobExecutor executor) {
        return new Jobs(management, executor);
    }

    @Bean
    Time time(EngineTime clock, Jobs jobs, JdbcClient jdbc) {
        return new Time(clock, jobs, jdbc);
    }

    @Bean
    Given given(Outside outside, Jobs jobs, Time time, RuntimeService runtime) {
        return new Given(outside, jobs, time, runtime);
    }

    @Bean
    VoiceCarrier voiceCarrier(CarrierAccount account) {
        return new VoiceCarrier(account);
    }

    @Bean
    FrontDesk frontDesk(TaskService tasks, Jobs jobs) {
        return new FrontDesk(tasks, jobs);
    }
}
