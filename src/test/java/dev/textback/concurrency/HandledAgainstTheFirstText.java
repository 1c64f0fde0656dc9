package dev.textback.concurrency;

import static org.assertj.core.api.Assertions.assertThat;

import dev.textback.business.PhoneNumber;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;

/** Somebody speaks with the caller after all, in the instant in which the first text is due. */
abstract class HandledAgainstTheFirstText extends Race {

    @Test
    void nothing_is_reserved_after_the_call_was_handled() throws Exception {
        List<PhoneNumber> callers = newCallers(ROUNDS);
        callers.forEach(caller -> report(caller, "handled-" + caller.e164(), Duration.ZERO));
        Map<PhoneNumber, Long> textedBefore = new LinkedHashMap<>();
        for (PhoneNumber caller : callers) {
            Job grace = timerOf(caller, "grace-period");
            long[] texted = new long[1];
            List<Object> answers = AtOnce.both(() -> letGo(grace), () -> {
                Object status = handled(caller);
                texted[0] = texts(caller, "kind = 'UNPROMPTED'");
                return status;
            });
            assertThat(answers).element(1).isEqualTo(HttpStatus.NO_CONTENT);
            textedBefore.put(caller, texted[0]);
        }
        textedBefore.forEach(this::isHandled);
    }

    private Object handled(PhoneNumber caller) {
        return http.withBasicAuth("demo", "demo")
                .postForEntity("/api/missed-calls/handled-{caller}/handled", null, String.class, caller.e164())
                .getStatusCode();
    }

    private void isHandled(PhoneNumber caller, long textedBefore) {
        patiently().untilAsserted(() -> {
            assertThat(openConversations(caller)).isZero();
            assertThat(received(caller)).isEqualTo(textedBefore);
        });
        assertThat(texts(caller, "kind = 'UNPROMPTED'")).isEqualTo(textedBefore);
        assertThat(count("select count(*) from missed_call where caller = :caller and outcome = 'handled'", caller))
                .isEqualTo(1);
    }
}
