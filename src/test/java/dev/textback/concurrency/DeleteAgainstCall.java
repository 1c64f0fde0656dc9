package dev.textback.concurrency;

import static org.assertj.core.api.Assertions.assertThat;

import dev.textback.business.PhoneNumber;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.HistoryService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;

/** An operator deletes the instance in Cockpit in the instant in which its caller rings again. */
abstract class DeleteAgainstCall extends Race {

    @Autowired
    HistoryService history;

    @Test
    void the_call_joins_the_conversation_before_it_is_deleted_or_opens_its_own_after() throws Exception {
        List<PhoneNumber> callers = newCallers(ROUNDS);
        callers.forEach(caller -> ring(caller, "old-" + caller.e164()));
        Map<PhoneNumber, String> instances = new LinkedHashMap<>();
        for (PhoneNumber caller : callers) {
            timerOf(caller, "nudge-due");
            String old = openInstance(caller);
            instances.put(caller, old);
            List<Object> answers = AtOnce.both(
                    () -> delete(old),
                    () -> ring(caller, "new-" + caller.e164()).getStatusCode());
            assertThat(answers).element(1).isEqualTo(HttpStatus.ACCEPTED);
        }
        instances.forEach(this::isClean);
    }

    /** As Cockpit does it; an operator who loses the race sees a message and presses the button again. */
    private Object delete(String instance) {
        for (int press = 1; ; press++) {
            try {
                runtime.deleteProcessInstance(instance, "deleted in Cockpit", true, true, true);
                return press;
            } catch (RuntimeException lostTheRace) {
                if (press == 5) {
                    throw lostTheRace;
                }
            }
        }
    }

    private void isClean(PhoneNumber caller, String old) {
        patiently().untilAsserted(() -> {
            assertThat(runtime.createProcessInstanceQuery()
                            .processInstanceId(old)
                            .count())
                    .isZero();
            assertThat(openConversations(caller)).isEqualTo(toldBeforeTheDelete(caller) ? 0 : 1);
        });
        assertThat(jdbc.sql("select closed_at is not null from conversation where process_instance_id = :old")
                        .param("old", old)
                        .query(Boolean.class)
                        .single())
                .isTrue();
        String open = openInstance(caller);
        assertThat(runtime.createProcessInstanceQuery().processInstanceId(open).count())
                .isEqualTo(toldBeforeTheDelete(caller) ? 0 : 1);
    }

    /** The old conversation heard of the call, and only then did the operator delete it: the operator had the last word. */
    private boolean toldBeforeTheDelete(PhoneNumber caller) {
        return history.createHistoricActivityInstanceQuery()
                        .activityId("joined")
                        .processInstanceId(jdbc.sql("select process_instance_id from missed_call where call_id = :id")
                                .param("id", "new-" + caller.e164())
                                .query(String.class)
                                .single())
                        .count()
                == 1;
    }
}
