package dev.textback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The jar from outside, from a call on the phone page to the end of the conversation, with nothing but HTTP. */
class PackagedJarIT {

    private static final String LINE = "+14155550199";
    private static final String MARIA = "+14155550111";
    private static final String SAM = "+14155550112";
    private static final String DEMO = "demo:demo";

    @TempDir
    static Path home;

    private static PackagedJar textback;

    @BeforeAll
    static void start_at_the_opening_of_a_working_day() throws IOException {
        textback = PackagedJar.startedIn(home);
        textback.post("/phone/api/clock", Map.of("from", MARIA, "line", LINE, "to", "morning"));
    }

    @AfterAll
    static void stop() {
        if (textback != null) {
            textback.close();
        }
    }

    @Test
    void a_missed_call_becomes_a_text_a_reply_becomes_a_task_and_stop_ends_it() {
        assertThat(textback.get("/phone/api/set-up").get("lines").toString()).contains("Acme Plumbing");
        callAndSkipToTheText(MARIA);

        text(MARIA, "3");
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(textback.getAs(DEMO, "/engine-rest/task"))
                        .extracting(task -> task.get("name").asText())
                        .contains("Call back"));
        assertThat(conversationsOf(MARIA)).isNotEmpty();

        text(MARIA, "STOP");
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(conversationsOf(MARIA)).isEmpty());
        assertThat(textback.getAs(DEMO, "/engine-rest/task"))
                .extracting(task -> task.get("name").asText())
                .doesNotContain("Call back");
    }

    @Test
    void a_telephony_user_reports_calls_and_sees_nothing_of_the_engine() {
        textback.sendAs(DEMO, "POST", "/engine-rest/user/create", """
                {"profile": {"id": "pbx", "firstName": "The", "lastName": "PBX"}, "credentials": {"password": "pbx-secret"}}""");
        textback.sendAs(DEMO, "PUT", "/engine-rest/group/telephony/members/pbx", "{}");

        int reported = textback.sendAs("pbx:pbx-secret", "POST", "/api/missed-calls", """
                {"callId": "from-the-pbx", "from": "+14155550117", "to": "%s"}""".formatted(LINE));

        assertThat(reported).isEqualTo(202);
        assertThat(textback.sendAs("pbx:pbx-secret", "GET", "/engine-rest/process-instance", ""))
                .isEqualTo(403);
        assertThat(textback.sendAs("pbx:pbx-secret", "GET", "/engine-rest/task", ""))
                .isEqualTo(403);
        assertThat(textback.sendAs("pbx:pbx-secret", "GET", "/actuator/prometheus", ""))
                .isEqualTo(403);
        assertThat(textback.sendAs(DEMO, "GET", "/actuator/prometheus", "")).isEqualTo(200);
    }

    @Test
    void a_restart_keeps_the_thread_and_the_conversation() throws IOException {
        callAndSkipToTheText(SAM);
        List<String> before = thread(SAM);

        textback.restart();

        assertThat(thread(SAM)).isEqualTo(before);
        assertThat(conversationsOf(SAM)).hasSize(1);
        text(SAM, "2");
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(textback.getAs(DEMO, "/engine-rest/task"))
                        .extracting(task -> task.get("name").asText())
                        .contains("Answer the question"));
    }

    @Test
    void the_health_is_for_everybody_and_the_engine_is_not() {
        assertThat(textback.statusOf("/actuator/health")).isEqualTo(200);
        assertThat(textback.statusOf("/engine-rest/task")).isEqualTo(401);
        assertThat(textback.statusOf("/engine-rest/engine")).isEqualTo(401);
        assertThat(textback.statusOf("/actuator/prometheus")).isEqualTo(401);
    }

    private void callAndSkipToTheText(String caller) {
        textback.post("/phone/api/calls", Map.of("from", caller, "line", LINE));
        await().atMost(Duration.ofSeconds(30))
                .until(() -> !screen(caller).get("time").get("next").isNull());
        textback.post("/phone/api/clock", Map.of("from", caller, "line", LINE, "to", "next-timer"));
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(thread(caller))
                        .anySatisfy(entry -> assertThat(entry)
                                .startsWith("theirs: Acme Plumbing")
                                .contains("STOP")));
    }

    private void text(String caller, String body) {
        JsonNode said = textback.post("/phone/api/texts", Map.of("from", caller, "line", LINE, "body", body));
        assertThat(said.get("said").asText()).isEqualTo("Sent");
    }

    private List<String> thread(String caller) {
        return StreamSupport.stream(screen(caller).get("thread").spliterator(), false)
                .map(entry ->
                        entry.get("kind").asText() + ": " + entry.get("body").asText())
                .toList();
    }

    private JsonNode screen(String caller) {
        return textback.get("/phone/api/screen?from=" + encoded(caller) + "&line=" + encoded(LINE));
    }

    private JsonNode conversationsOf(String caller) {
        return textback.getAs(
                DEMO,
                "/engine-rest/process-instance?processDefinitionKey=missed-call&variables=caller_eq_"
                        + encoded(caller));
    }

    private static String encoded(String number) {
        return number.replace("+", "%2B");
    }
}
