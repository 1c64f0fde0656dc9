package dev.textback.concurrency;

import static org.assertj.core.api.Assertions.assertThat;

import dev.textback.business.PhoneNumber;
import java.util.List;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.Test;

/** The caller replies in the instant in which the conversation is given up. */
abstract class ReplyAgainstTheEnd extends Race {

    @Test
    void the_reply_is_read_once_in_the_old_conversation_or_in_a_new_one() throws Exception {
        List<PhoneNumber> callers = newCallers(ROUNDS);
        callers.forEach(caller -> ring(caller, "end-" + caller.e164()));
        callers.forEach(caller -> letGo(timerOf(caller, "nudge-due")));
        for (PhoneNumber caller : callers) {
            Job giveUp = timerOf(caller, "give-up");
            List<Object> answers = AtOnce.both(() -> letGo(giveUp), () -> text(caller, "can you book me in?"));
            assertThat(answers).noneMatch(Exception.class::isInstance);
        }
        callers.forEach(this::isReadOnce);
    }

    private void isReadOnce(PhoneNumber caller) {
        patiently().untilAsserted(() -> {
            assertThat(unread(caller)).isZero();
            assertThat(texts(caller, "kind = 'ANSWER'")).isEqualTo(1);
            assertThat(openConversations(caller)).isEqualTo(1);
        });
        assertThat(count("""
                        select count(*) from inbound_text t join conversation c on c.id = t.conversation_id
                        join contact k on k.open_conversation_id = c.id where k.e164 = :caller""", caller))
                .as("texts in the conversation that is open now")
                .isEqualTo(1);
        assertThat(bookingsOf(caller)).isEqualTo(1);
    }

    private long bookingsOf(PhoneNumber caller) {
        return runtime.createProcessInstanceQuery()
                .processDefinitionKey("booking")
                .variableValueEquals("caller", caller.e164())
                .count();
    }
}
