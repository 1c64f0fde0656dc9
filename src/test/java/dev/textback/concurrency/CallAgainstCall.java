package dev.textback.concurrency;

import static org.assertj.core.api.Assertions.assertThat;

import dev.textback.business.PhoneNumber;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/** One caller's calls come in at the same instant, by either way in. */
abstract class CallAgainstCall extends Race {

    private static final Duration SOME_TIME_AGO = Duration.ofSeconds(90);

    @Test
    void two_calls_over_the_typed_endpoint_open_one_conversation() throws Exception {
        List<PhoneNumber> callers = newCallers(ROUNDS);
        for (PhoneNumber caller : callers) {
            List<Object> answers = AtOnce.both(
                    () -> ring(caller, "a-" + caller.e164()).getStatusCode(),
                    () -> ring(caller, "b-" + caller.e164()).getStatusCode());
            assertThat(answers).containsOnly(HttpStatus.ACCEPTED);
        }
        callers.forEach(caller -> isOneConversation(caller, 2));
    }

    @Test
    void a_call_over_the_engines_rest_and_one_over_the_typed_endpoint_open_one_conversation() throws Exception {
        List<PhoneNumber> callers = newCallers(ROUNDS);
        for (PhoneNumber caller : callers) {
            List<Object> answers = AtOnce.both(
                    () -> ring(caller, "c-" + caller.e164()).getStatusCode(),
                    () -> start(caller, "d-" + caller.e164()));
            assertThat(answers).containsExactly(HttpStatus.ACCEPTED, HttpStatus.OK);
        }
        callers.forEach(caller -> isOneConversation(caller, 2));
    }

    @Test
    void the_same_call_twice_is_one_call_with_one_answer() throws Exception {
        List<PhoneNumber> callers = newCallers(ROUNDS);
        for (PhoneNumber caller : callers) {
            String id = "e-" + caller.e164();
            List<Object> answers = AtOnce.both(() -> ring(caller, id), () -> ring(caller, id));
            assertThat(answers)
                    .extracting(answer -> ((ResponseEntity<?>) answer).getStatusCode())
                    .containsExactlyInAnyOrder(HttpStatus.ACCEPTED, HttpStatus.OK);
            assertThat(answers)
                    .extracting(answer -> ((ResponseEntity<?>) answer).getBody())
                    .allMatch(Objects.requireNonNull(((ResponseEntity<?>) answers.get(0)).getBody())::equals);
        }
        callers.forEach(caller -> isOneConversation(caller, 1));
    }

    @Test
    void the_same_call_over_both_ways_in_is_one_call() throws Exception {
        List<PhoneNumber> callers = newCallers(ROUNDS);
        for (PhoneNumber caller : callers) {
            String id = "f-" + caller.e164();
            List<Object> answers =
                    AtOnce.both(() -> ring(caller, id).getStatusCode().is2xxSuccessful(), () -> start(caller, id));
            assertThat(answers).containsExactly(true, HttpStatus.OK);
        }
        callers.forEach(caller -> isOneConversation(caller, 1));
    }

    private Object start(PhoneNumber caller, String callId) {
        Map<String, Object> start = Map.of(
                "businessKey",
                callId,
                "variables",
                Map.of(
                        "from", Map.of("value", caller.e164(), "type", "String"),
                        "to", Map.of("value", LINE.e164(), "type", "String"),
                        "calledAt",
                                Map.of(
                                        "value",
                                        clock.instant().minus(SOME_TIME_AGO).toString(),
                                        "type",
                                        "String")));
        return http.withBasicAuth("demo", "demo")
                .postForEntity("/engine-rest/process-definition/key/missed-call/start", start, String.class)
                .getStatusCode();
    }

    private void isOneConversation(PhoneNumber caller, int calls) {
        patiently().untilAsserted(() -> {
            assertThat(count("select count(*) from missed_call where caller = :caller", caller))
                    .isEqualTo(calls);
            assertThat(received(caller)).isEqualTo(1);
            assertThat(instancesOf(caller)).containsExactly(openInstance(caller));
        });
        assertThat(openConversations(caller)).isEqualTo(1);
        assertThat(count("select count(*) from missed_call where caller = :caller and disposition = 'OPENED'", caller))
                .isEqualTo(1);
        assertThat(count("select count(distinct conversation_id) from missed_call where caller = :caller", caller))
                .isEqualTo(1);
    }

    private List<String> instancesOf(PhoneNumber caller) {
        return runtime
                .createProcessInstanceQuery()
                .processDefinitionKey("missed-call")
                .or()
                .variableValueEquals("from", caller.e164())
                .variableValueEquals("caller", caller.e164())
                .endOr()
                .list()
                .stream()
                .map(instance -> instance.getProcessInstanceId())
                .toList();
    }
}
