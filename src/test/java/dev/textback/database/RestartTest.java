package dev.textback.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.textback.TextbackApplication;
import dev.textback.concurrency.PostgresServer;
import dev.textback.process.EngineTime;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The program stops and starts again on the same database, with a conversation under way. */
@Tag("slow")
class RestartTest {

    private static final String CALLER = "+14152345678";

    @AfterEach
    void letTimeGoOn() {
        ClockUtil.reset();
    }

    @Test
    void a_restart_on_an_h2_file_keeps_everything(@TempDir Path folder) {
        keepsEverything(
                "jdbc:h2:file:" + folder.resolve("textback") + ";LOCK_TIMEOUT=10000;DB_CLOSE_ON_EXIT=FALSE", "sa", "");
    }

    @Test
    void a_restart_on_postgresql_keeps_everything() {
        keepsEverything(PostgresServer.newDatabase(), "postgres", "postgres");
    }

    private void keepsEverything(String url, String user, String password) {
        Instant due;
        try (ConfigurableApplicationContext first = start(url, user, password)) {
            EngineTime time = first.getBean(EngineTime.class);
            time.moveTo(oneInTheAfternoon(time.now()));
            ring(first, time.now());
            await().atMost(Duration.ofSeconds(60)).until(() -> received(first) == 1 && waitsForTheNudge(time));
            due = time.nextTimerOf(CALLER).orElseThrow();
        }
        ClockUtil.reset();
        try (ConfigurableApplicationContext second = start(url, user, password)) {
            EngineTime time = second.getBean(EngineTime.class);
            assertThat(time.now())
                    .as("the moved clock")
                    .isAfter(due.minus(Duration.ofHours(1)))
                    .isBefore(due);
            assertThat(time.nextTimerOf(CALLER)).contains(due);
            assertThat(received(second)).isEqualTo(1);

            time.moveTo(due);
            await().atMost(Duration.ofSeconds(60)).until(() -> received(second) == 2);
        }
    }

    private static ConfigurableApplicationContext start(String url, String user, String password) {
        return new SpringApplicationBuilder(TextbackApplication.class)
                .run(
                        "--spring.datasource.url=" + url,
                        "--spring.datasource.username=" + user,
                        "--spring.datasource.password=" + password,
                        "--TEXTBACK_CONFIG=classpath:always-open.yaml",
                        "--server.port=0");
    }

    private static void ring(ConfigurableApplicationContext program, Instant now) {
        String port = program.getEnvironment().getProperty("local.server.port");
        Map<String, String> call = Map.of(
                "callId",
                "restart",
                "from",
                CALLER,
                "to",
                "+14155550199",
                "at",
                now.minusSeconds(90).toString());
        assertThat(new TestRestTemplate("demo", "demo")
                        .postForEntity("http://localhost:" + port + "/api/missed-calls", call, String.class)
                        .getStatusCode()
                        .value())
                .isEqualTo(202);
    }

    private static boolean waitsForTheNudge(EngineTime time) {
        return time.nextTimerOf(CALLER).filter(due -> due.isAfter(time.now())).isPresent();
    }

    private static long received(ConfigurableApplicationContext program) {
        return program.getBean(JdbcClient.class)
                .sql("select count(*) from simulated_message where recipient = :caller and kind = 'outbound'")
                .param("caller", CALLER)
                .query(Long.class)
                .single();
    }

    private static Instant oneInTheAfternoon(Instant now) {
        return now.atZone(ZoneId.of("America/Los_Angeles"))
                .toLocalDate()
                .plusDays(1)
                .atTime(13, 0)
                .atZone(ZoneId.of("America/Los_Angeles"))
                .toInstant();
    }
}
