package dev.textback.concurrency;

import static org.assertj.core.api.Assertions.assertThat;

import dev.textback.business.PhoneNumber;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.Test;

/** The caller opts out in the instant in which the nudge is due. */
abstract class StopAgainstTheNudge extends Race {

    @Test
    void nothing_is_reserved_after_the_opt_out() throws Exception {
        List<PhoneNumber> callers = newCallers(ROUNDS);
        callers.forEach(caller -> ring(caller, "stop-" + caller.e164()));
        Map<PhoneNumber, Long> textedBefore = new LinkedHashMap<>();
        for (PhoneNumber caller : callers) {
            Job nudge = timerOf(caller, "nudge-due");
            long[] texted = new long[1];
            List<Object> answers = AtOnce.both(() -> letGo(nudge), () -> {
                Object outcome = text(caller, "STOP");
                texted[0] = texts(caller, "kind <> 'CONFIRMATION'");
                return outcome;
            });
            assertThat(answers).noneMatch(Exception.class::isInstance);
            textedBefore.put(caller, texted[0]);
        }
        textedBefore.forEach(this::isOptedOut);
    }

    private void isOptedOut(PhoneNumber caller, long textedBefore) {
        patiently().untilAsserted(() -> {
            assertThat(outcome(caller)).isEqualTo("opted-out");
            assertThat(openConversations(caller)).isZero();
        });
        assertThat(texts(caller, "kind <> 'CONFIRMATION'"))
                .isEqualTo(textedBefore)
                .isBetween(1L, 2L);
        assertThat(texts(caller, "kind = 'CONFIRMATION'"))
                .as("the carrier confirms STOP itself")
                .isZero();
        assertThat(count("select count(*) from suppression where e164 = :caller", caller))
                .isEqualTo(1);
        assertThat(runtime.createProcessInstanceQuery()
                        .variableValueEquals("caller", caller.e164())
                        .count())
                .isZero();
    }

    private String outcome(PhoneNumber caller) {
        return jdbc.sql("""
                        select coalesce(c.outcome, 'none') from conversation c join contact k on k.id = c.contact_id
                        where k.e164 = :caller""").param("caller", caller.e164()).query(String.class).single();
    }
}
