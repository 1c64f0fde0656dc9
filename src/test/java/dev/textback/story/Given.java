package dev.textback.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.http.ResponseEntity;

/** How stories begin. */
class Given {

    private final Outside outside;
    private final Jobs jobs;
    private final Time time;
    private final RuntimeService runtime;
    private final AtomicInteger callers = new AtomicInteger(2000);

    Given(Outside outside, Jobs jobs, Time time, RuntimeService runtime) {
        this.outside = outside;
        this.jobs = jobs;
        this.time = time;
        this.runtime = runtime;
    }

    /** A caller whom nobody has heard of. */
    Caller aCallerOf(Shop shop) {
        return new Caller(outside, jobs, "+1415555" + callers.incrementAndGet(), shop);
    }

    /** Dolores, whom the simulated carrier knows to have a landline. */
    Caller aCallerWithALandlineOf(Shop shop) {
        return new Caller(outside, jobs, "+14155550114", shop);
    }

    Owner theOwnerOf(Shop shop) {
        return new Owner(outside, shop.line);
    }

    MissedCall aMissedCall() {
        return new MissedCall();
    }

    /** A call that telephony reports as missed. */
    class MissedCall {

        private final String id = UUID.randomUUID().toString();
        private String from = "";
        private String to = Shop.ACME.line;
        private final Map<String, Object> told = new HashMap<>();

        MissedCall from(Caller caller) {
            from = caller.number();
            to = caller.shop().line;
            return this;
        }

        /** Whatever telephony puts where the caller's number belongs. */
        MissedCall from(String reported) {
            from = reported;
            return this;
        }

        /** What telephony tells beside, such as {@code rangSeconds}. */
        MissedCall with(String field, Object value) {
            told.put(field, value);
            return this;
        }

        MissedCall to(Shop shop) {
            to = shop.line;
            return this;
        }

        MissedCall to(String line) {
            to = line;
            return this;
        }

        /** It ended at the next such moment, such as {@code Tuesday 15:42}. */
        Call at(String dayAndTime) {
            time.goesOnTo(dayAndTime);
            return now();
        }

        /** It ended now. */
        Call now() {
            Map<String, Object> body = new HashMap<>(Map.of("callId", id, "from", from, "to", to));
            body.putAll(told);
            ResponseEntity<JsonNode> answer = outside.reports("/api/missed-calls", body);
            assertThat(answer.getStatusCode().value()).isEqualTo(202);
            return begun();
        }

        /** As a PBX that speaks to the engine itself reports it, with what it knows beside the two numbers. */
        Call reportedToTheEngine(Map<String, Object> facts) {
            Map<String, Object> variables = new HashMap<>();
            variables.put("from", Map.of("value", from, "type", "String"));
            variables.put("to", Map.of("value", to, "type", "String"));
            facts.forEach((name, value) -> variables.put(name, Map.of("value", value)));
            ResponseEntity<JsonNode> answer = outside.reports(
                    "/engine-rest/process-definition/key/missed-call/start",
                    Map.of("businessKey", id, "variables", variables));
            assertThat(answer.getStatusCode().value()).isEqualTo(200);
            return begun();
        }

        /** The same report a second time; the first must have been reported to the engine too. */
        Call reportedToTheEngineOnceMore() {
            return reportedToTheEngine(Map.of());
        }

        /** The instance that was started just now: its first step has not run yet. */
        private Call begun() {
            ProcessInstance process = runtime.createProcessInstanceQuery()
                    .processInstanceBusinessKey(id, "missed-call")
                    .activityIdIn("call-missed")
                    .singleResult();
            jobs.runDue();
            return new Call(id, process);
        }
    }
}
