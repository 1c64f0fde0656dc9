package dev.textback.restore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.textback.TextbackApplication;
import dev.textback.conversation.InboundTexts;
import dev.textback.process.EngineTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.task.Task;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The running program with a carrier account, on one database, with its job executor. */
final class Program implements AutoCloseable {

    static final String LINE = "+14155550199";

    private static final String PASSWORD = "not-the-demo";

    private final ConfigurableApplicationContext context;
    private final RememberingCarrier carrier;
    private final TestRestTemplate http;

    private Program(ConfigurableApplicationContext context, RememberingCarrier carrier) {
        this.context = context;
        this.carrier = carrier;
        this.http = new TestRestTemplate("operator", PASSWORD);
    }

    /** Starts it at the moment; its clock goes on from there. */
    static Program start(RememberingCarrier carrier, Instant at, String... database) {
        List<String> arguments = new ArrayList<>(List.of(database));
        arguments.addAll(List.of(
                "--TEXTBACK_CONFIG=classpath:restore-rehearsal.yaml",
                "--server.port=0",
                "--textback.plivo.auth-id=" + RememberingCarrier.AUTH_ID,
                "--textback.plivo.auth-token=token-of-the-account",
                "--textback.plivo.base-url=" + carrier.base(),
                "--textback.plivo.lookup-url=" + carrier.base(),
                "--textback.public-url=https://app.example.com",
                "--textback.admin.user=operator",
                "--textback.admin.password=" + PASSWORD));
        ConfigurableApplicationContext context = new SpringApplicationBuilder(TextbackApplication.class)
                .initializers(starting -> starting.getBeanFactory().addBeanPostProcessor(new ItIs(at)))
                .run(arguments.toArray(String[]::new));
        return new Program(context, carrier);
    }

    /** Goes on to the moment, and until nothing is due. */
    void goesOnTo(Instant moment) {
        set(moment);
        context.getBean(JobExecutor.class).jobWasAdded();
        isAtRest();
    }

    void isAtRest() {
        await().atMost(Duration.ofSeconds(60))
                .pollDelay(Duration.ofMillis(400))
                .until(() -> context.getBean(ManagementService.class)
                                .createJobQuery()
                                .executable()
                                .active()
                                .withRetriesLeft()
                                .count()
                        == 0);
    }

    Instant now() {
        return context.getBean(Clock.class).instant();
    }

    /** A call that ended so long ago. */
    void rings(String caller, Duration ago) {
        ResponseEntity<String> answer = http.postForEntity(
                address("/api/missed-calls"),
                Map.of(
                        "callId",
                        UUID.randomUUID().toString(),
                        "from",
                        caller,
                        "to",
                        LINE,
                        "at",
                        now().minus(ago).toString()),
                String.class);
        assertThat(answer.getStatusCode().value()).isEqualTo(202);
    }

    /** Texts the line: the carrier notes it and tells us. */
    void texts(String caller, String words) {
        context.getBean(InboundTexts.class).receive(carrier.received(caller, LINE, words), caller, LINE, words);
    }

    JsonNode post(String path, Map<String, ?> body) {
        return http.postForEntity(address(path), body, JsonNode.class).getBody();
    }

    JsonNode get(String path) {
        return http.getForEntity(address(path), JsonNode.class).getBody();
    }

    List<String> tasksAbout(String caller) {
        return tasks().createTaskQuery().processVariableValueEquals("caller", caller).list().stream()
                .map(task -> task.getName() + ": " + tasks().getVariable(task.getId(), "reason"))
                .toList();
    }

    void completes(String caller, Map<String, Object> form) {
        Task task = tasks().createTaskQuery()
                .processVariableValueEquals("caller", caller)
                .singleResult();
        tasks().complete(task.getId(), form);
    }

    TaskService tasks() {
        return context.getBean(TaskService.class);
    }

    long suspendedJobs() {
        return context.getBean(ManagementService.class)
                .createJobQuery()
                .suspended()
                .count();
    }

    String optOutRule(String caller) {
        return context.getBean(JdbcClient.class)
                .sql("select rule from suppression where e164 = :caller")
                .param("caller", caller)
                .query(String.class)
                .optional()
                .orElse("none");
    }

    String address(String path) {
        return "http://localhost:" + context.getEnvironment().getProperty("local.server.port") + path;
    }

    @Override
    public void close() {
        context.close();
    }

    private static void set(Instant moment) {
        ClockUtil.offset(Duration.between(Instant.now(), moment).toMillis());
    }

    /** Sets the clock as soon as the program has read its own, before anything looks at it. */
    private record ItIs(Instant at) implements BeanPostProcessor {
        @Override
        public Object postProcessAfterInitialization(Object bean, String name) {
            if (bean instanceof EngineTime) {
                set(at);
            }
            return bean;
        }
    }
}
