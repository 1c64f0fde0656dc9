package dev.textback.concurrency;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.textback.business.PhoneNumber;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.Test;
import org.springframework.http.ResponseEntity;

/** Somebody pauses at the instant at which somebody else does, or at which a first text is due. */
abstract class PauseAgainstTexts extends Race {

    private static final String BUSINESS = "/api/businesses/always-open";
    private static final int FEW = ROUNDS / 4;

    @Test
    void pausing_twice_at_once_is_one_pause_and_so_is_resuming() throws Exception {
        for (int round = 0; round < FEW; round++) {
            AtOnce.both(this::pause, this::pause);
            assertThat(openPauses()).isEqualTo(1);
            assertThat(running()).isEqualTo(1);
            AtOnce.both(this::resume, this::resume);
            isOver();
        }
    }

    @Test
    void whoever_resumes_is_told_that_texts_go_out_again_however_busy_the_job_executor_is() {
        for (int round = 0; round < FEW; round++) {
            assertThat(pause()).isEqualTo("paused");
            assertThat(resume()).isEqualTo("on");
        }
        isOver();
    }

    @Test
    void a_first_text_goes_out_before_the_pause_or_after_the_resume_and_once() throws Exception {
        List<PhoneNumber> callers = newCallers(FEW);
        for (PhoneNumber caller : callers) {
            Job due = due(caller);
            Instant[] paused = new Instant[1];
            List<Object> answers = AtOnce.both(() -> letGo(due), () -> {
                String sending = pause();
                paused[0] = clock.instant();
                return sending;
            });
            assertThat(answers).element(1).isEqualTo("paused");
            patiently().until(() -> received(caller) == 1 || waits(caller));
            assertThat(received(caller) == 1).isNotEqualTo(waits(caller));
            assertThat(textsSince(paused[0], caller)).isZero();
            goesOutAfterTheResume(caller);
        }
        callers.forEach(caller -> assertThat(received(caller)).isEqualTo(1));
    }

    @Test
    void a_first_text_that_is_due_as_soon_as_the_pause_has_begun_waits_for_the_resume() {
        for (PhoneNumber caller : newCallers(FEW)) {
            Job due = due(caller);
            pause();
            letGo(due);
            patiently().until(() -> received(caller) == 1 || waits(caller));
            assertThat(waits(caller)).isTrue();
            assertThat(texts(caller, "kind = 'UNPROMPTED'")).isZero();
            goesOutAfterTheResume(caller);
        }
    }

    private Job due(PhoneNumber caller) {
        report(caller, "pause-" + caller.e164(), Duration.ZERO);
        return timerOf(caller, "grace-period");
    }

    private void goesOutAfterTheResume(PhoneNumber caller) {
        resume();
        isOver();
        patiently().until(() -> received(caller) == 1);
    }

    /** Texts whose reservation began after the moment; one that was under way while the pause was committed may still go. */
    private long textsSince(Instant moment, PhoneNumber caller) {
        return jdbc.sql("select count(*) from outbound_text where recipient = :caller and handed_over_at > :moment")
                .param("caller", caller.e164())
                .param("moment", moment.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }

    private boolean waits(PhoneNumber caller) {
        return management
                        .createJobQuery()
                        .processInstanceId(openInstance(caller))
                        .activityId("morning-batch-due")
                        .count()
                == 1;
    }

    private void isOver() {
        patiently().until(() -> running() == 0);
        assertThat(openPauses()).isZero();
    }

    private long openPauses() {
        return jdbc.sql("select count(*) from sending_pause where open_for is not null")
                .query(Long.class)
                .single();
    }

    private long running() {
        return runtime.createProcessInstanceQuery()
                .processDefinitionKey("pause-sending")
                .count();
    }

    private String pause() {
        return sendingAfter("/pause", Map.of("reason", "a race"));
    }

    private String resume() {
        return sendingAfter("/resume", Map.of());
    }

    /** What the answer says: {@code on} or {@code paused}. */
    private String sendingAfter(String path, Map<String, ?> body) {
        ResponseEntity<JsonNode> answer =
                http.withBasicAuth("demo", "demo").postForEntity(BUSINESS + path, body, JsonNode.class);
        assertThat(answer.getStatusCode().value()).isEqualTo(200);
        return answer.getBody().path("sending").asText();
    }
}
