package dev.textback.concurrency;

import static org.assertj.core.api.Assertions.assertThat;

import dev.textback.business.PhoneNumber;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.Test;

/** The caller replies in the instant in which the nudge is due. */
abstract class ReplyAgainstTheNudge extends Race {

    private static final String NUDGE = "step = 'send-nudge'";

    @Test
    void the_reply_is_answered_once_and_no_nudge_is_reserved_after_it() throws Exception {
        List<PhoneNumber> callers = newCallers(ROUNDS);
        callers.forEach(caller -> ring(caller, "nudge-" + caller.e164()));
        Map<PhoneNumber, Long> textedBefore = new LinkedHashMap<>();
        for (PhoneNumber caller : callers) {
            Job nudge = timerOf(caller, "nudge-due");
            long[] nudged = new long[1];
            List<Object> answers = AtOnce.both(() -> letGo(nudge), () -> {
                Object outcome = text(caller, "1");
                nudged[0] = texts(caller, NUDGE);
                return outcome;
            });
            assertThat(answers).noneMatch(Exception.class::isInstance);
            textedBefore.put(caller, nudged[0]);
        }
        textedBefore.forEach(this::isAnsweredOnce);
    }

    private void isAnsweredOnce(PhoneNumber caller, long nudgedBeforeTheReply) {
        String answers = "kind = 'ANSWER'";
        patiently().untilAsserted(() -> {
            assertThat(unread(caller)).isZero();
            assertThat(texts(caller, answers)).isEqualTo(1);
            assertThat(received(caller)).isEqualTo(2 + nudgedBeforeTheReply);
        });
        assertThat(texts(caller, NUDGE)).isEqualTo(nudgedBeforeTheReply).isLessThanOrEqualTo(1);
        assertThat(texts(caller, "step = 'send-first-text'")).isEqualTo(1);
        assertThat(openConversations(caller)).isEqualTo(1);
    }
}
