package dev.textback.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.textback.texting.Carrier;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Every text and every silence can be explained: one outcome, the reason, and the trail. */
class ExplainedCallStoriesTest extends Story {

    @Autowired
    private TaskService tasks;

    @Test
    void a_call_whose_text_waits_says_so_and_until_when() {
        Caller maria = given.aCallerOf(Shop.ACME);
        Call call = given.aMissedCall().from(maria).at("Tuesday 10:00");
        JsonNode told = explanationOf(call);
        assertThat(told.path("outcome").asText()).isEqualTo("text-planned");
        assertThat(told.path("ended").asBoolean()).isFalse();
        assertThat(told.path("reason").asText()).startsWith("Decide how to respond: text-now, ");
        assertThat(told.path("rule").asText()).startsWith("response-policy: ");
        assertThat(told.path("waits").findValuesAsText("element")).containsExactly("grace-period");
        assertThat(told.path("waits").get(0).path("name").asText()).isEqualTo("Grace period passed");
        assertThat(told.path("waits").get(0).path("kind").asText()).isEqualTo("timer");
        assertThat(told.path("from").asText()).isEqualTo(maria.number());
    }

    @Test
    void a_silent_caller_has_the_whole_way_from_the_call_to_giving_up() {
        Caller maria = given.aCallerOf(Shop.ACME);
        Call call = given.aMissedCall().from(maria).at("Tuesday 10:00");
        time.passes(Duration.ofMinutes(2));
        assertThat(explanationOf(call).path("outcome").asText()).isEqualTo("texted");
        time.passes(Duration.ofDays(4));
        JsonNode told = explanationOf(call);
        assertThat(told.path("outcome").asText()).isEqualTo("no-reply");
        assertThat(told.path("ended").asBoolean()).isTrue();
        assertThat(told.path("reason").asText()).isEqualTo("Reply overdue.");
        assertThat(told.path("rule").asText()).isEqualTo("diagram: missed-call");
        assertThat(told.path("waits")).isEmpty();
        assertThat(elementsOf(told))
                .containsSubsequence(
                        "call",
                        "decide-how-to-respond",
                        "grace-period",
                        "send-first-text",
                        "nudge-due",
                        "send-nudge",
                        "give-up",
                        "record-no-reply",
                        "end");
        await().untilAsserted(() -> assertThat(whatOf(explanationOf(call))).contains("It was delivered."));
    }

    @Test
    void an_opt_out_names_the_words_and_the_rule() {
        Caller maria = given.aCallerOf(Shop.ACME);
        Call call = given.aMissedCall().from(maria).at("Tuesday 10:00");
        time.passes(Duration.ofMinutes(2));
        maria.texts("STOP");
        JsonNode told = explanationOf(call);
        assertThat(told.path("outcome").asText()).isEqualTo("opted-out");
        assertThat(whatOf(told)).noneMatch(what -> what.contains("/t/"));
        assertThat(whatOf(told)).contains("They texted: “STOP”");
        assertThat(told.path("reason").asText()).isEqualTo("They texted: “STOP”");
        assertThat(told.path("rule").asText()).isEqualTo("opt-out-word:stop");
    }

    @Test
    void a_call_back_names_why_there_was_no_text_and_who_rang() {
        Caller dolores = given.aCallerWithALandlineOf(Shop.ACME);
        isNotKnownToTakeNoTexts(dolores);
        carrier().saysOfTheLineOf(dolores, Carrier.LineType.NO_ANSWER);
        Call call = given.aMissedCall().from(dolores).at("Tuesday 10:00");
        time.passes(Duration.ofMinutes(2));
        // The receipt comes when the carrier sends it
        await().untilAsserted(() -> {
            jobs.runDue();
            assertThat(explanationOf(call).path("outcome").asText()).isEqualTo("with-a-person");
        });
        JsonNode waiting = explanationOf(call);
        assertThat(waiting.path("waits").findValuesAsText("element")).contains("call-back");
        assertThat(waiting.path("trail").findValuesAsText("rule")).contains("carrier-50");
        rings(call, "demo");
        JsonNode told = explanationOf(call);
        assertThat(told.path("outcome").asText()).isEqualTo("called-back");
        assertThat(told.path("reason").asText()).isEqualTo("The task “Call back” was completed by demo.");
    }

    @Test
    void a_call_that_joined_shows_the_conversation_it_joined() {
        Caller maria = given.aCallerOf(Shop.ACME);
        Call first = given.aMissedCall().from(maria).at("Tuesday 10:00");
        time.passes(Duration.ofMinutes(2));
        Call second = given.aMissedCall().from(maria).now();
        JsonNode told = explanationOf(second);
        assertThat(told.path("outcome").asText()).isEqualTo("joined");
        assertThat(told.path("conversation").asText())
                .isEqualTo(explanationOf(first).path("conversation").asText());
        assertThat(elementsOf(told)).contains("send-first-text", "joined");
    }

    @Test
    void a_caller_without_a_number_is_explained_though_nobody_can_be_texted() {
        Call call = given.aMissedCall().from("anonymous").to(Shop.ACME).at("Tuesday 10:00");
        JsonNode told = explanationOf(call);
        assertThat(told.path("from").asText()).isEqualTo("anonymous");
        assertThat(told.path("conversation").isNull()).isTrue();
        assertThat(told.path("outcome").asText()).isEqualTo("no-text");
        assertThat(told.path("ended").asBoolean()).isTrue();
        assertThat(told.path("rule").asText()).startsWith("response-policy: ");
    }

    @Test
    void a_call_whose_process_an_operator_deleted_has_an_outcome_all_the_same() {
        Caller maria = given.aCallerOf(Shop.ACME);
        Call call = given.aMissedCall().from(maria).at("Tuesday 10:00");
        runtime.deleteProcessInstance(call.process().getId(), "by hand", true, true);
        assertThat(explanationOf(call).path("outcome").asText()).isEqualTo("ended-by-operator");
    }

    @Test
    void a_call_that_nobody_reported_is_not_found() {
        assertThat(outside.answersTo("demo", "/api/missed-calls/nobody-knows", null)
                        .getStatusCode()
                        .value())
                .isEqualTo(404);
    }

    private void rings(Call call, String user) {
        Task task = tasks.createTaskQuery()
                .processInstanceId(called("callback", call).getId())
                .singleResult();
        tasks.setAssignee(task.getId(), user);
        tasks.complete(task.getId(), Map.of("reached", true, "booked", false));
        jobs.runDue();
    }

    private JsonNode explanationOf(Call call) {
        return outside.asks("/api/missed-calls/" + call.id());
    }

    private static List<String> elementsOf(JsonNode told) {
        return each(told, "element");
    }

    private static List<String> whatOf(JsonNode told) {
        return each(told, "what");
    }

    private static List<String> each(JsonNode told, String field) {
        return StreamSupport.stream(told.path("trail").spliterator(), false)
                .map(step -> step.path(field).asText())
                .toList();
    }
}
