package dev.textback.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Map;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.springframework.http.ResponseEntity;

/** Callers and businesses for whom no text goes out, and why. */
class NeverTextedStoriesTest extends Story {

    private Call callFrom(String reported) {
        return given.aMissedCall().from(reported).to(Shop.ACME).at("Tuesday 10:00");
    }

    private void isNotedOnly(Call call) {
        assertThat(call.process()).hasPassed("record-no-text", "no-text-sent").isEnded();
        assertThat(outcomeOf(call)).isEqualTo("no-text");
    }

    private Task isCalledBack(Call call) {
        assertThat(called("callback", call)).isWaitingAt("call-back");
        return frontDesk.taskOf(called("callback", call));
    }

    @Test
    void a_withheld_number_is_noted() {
        isNotedOnly(callFrom("anonymous"));
    }

    @Test
    void an_unreadable_number_is_noted() {
        isNotedOnly(callFrom("sip:front door"));
    }

    @Test
    void a_short_code_is_noted() {
        isNotedOnly(callFrom("72345"));
    }

    @Test
    void a_toll_free_number_is_called_back() {
        Task task = isCalledBack(callFrom("+18005550199"));
        assertThat(frontDesk.shownWith(task, "reason")).isEqualTo("takes no texts (toll-free-number)");
    }

    @Test
    void a_forwarding_that_shows_the_businesss_own_number_hides_a_caller_whom_a_person_looks_for() {
        Task task = isCalledBack(callFrom(Shop.ACME.published));

        assertThat(frontDesk.shownWith(task, "reason")).isEqualTo("caller unknown, the forwarding hides the number");
        assertThat(frontDesk.shownWith(task, "caller")).isNull();
    }

    @Test
    void a_line_of_another_business_is_not_texted() {
        Task task = isCalledBack(callFrom(Shop.BLOOM.line));

        assertThat(frontDesk.shownWith(task, "reason")).isEqualTo("takes no texts (own-number)");
    }

    @Test
    void the_phone_of_the_staff_is_not_texted() {
        Task task = isCalledBack(callFrom("+14155550123"));
        assertThat(frontDesk.shownWith(task, "reason")).isEqualTo("takes no texts (staff-number)");
    }

    @Test
    void a_call_to_a_line_that_is_nobodys_is_refused_and_one_that_reached_the_engine_ends_there() {
        Caller maria = given.aCallerOf(Shop.ACME);
        ResponseEntity<JsonNode> answer = outside.reports(
                "/api/missed-calls", Map.of("callId", "nobody", "from", maria.number(), "to", "+14155559999"));
        assertThat(answer.getStatusCode().value()).isEqualTo(404);

        Call call = given.aMissedCall().from(maria).to("+14155559999").reportedToTheEngine(Map.of());
        assertThat(call.process()).hasPassed("unknown-line").isEnded();
    }

    @Test
    void a_business_that_only_watches_makes_a_task_of_every_call() {
        Caller maria = given.aCallerOf(Shop.EVE);
        Call call = given.aMissedCall().from(maria).at("Tuesday 10:00");
        time.passes(Duration.ofHours(6));
        Task task = isCalledBack(call);
        assertThat(frontDesk.shownWith(task, "reason")).isEqualTo("texting is switched off");
        maria.phone().showsNothing();
        given.theOwnerOf(Shop.EVE).wasToldNothing(maria);
    }

    @Test
    void a_business_that_only_watches_reads_what_it_is_texted_but_answers_nothing() {
        Caller maria = given.aCallerOf(Shop.EVE);
        time.goesOnTo("Tuesday 10:00");
        maria.texts("Do you repair brakes?");
        maria.phone().showsNothing();
        assertThat(frontDesk.taskAbout(maria)).hasName("Answer the question");
    }

    @Test
    void a_line_that_is_not_registered_texts_nobody() {
        Caller maria = given.aCallerOf(Shop.FIX_IT);
        Call call = given.aMissedCall().from(maria).at("Tuesday 10:00");
        time.passes(Duration.ofHours(6));
        Task task = isCalledBack(call);
        assertThat(frontDesk.shownWith(task, "reason")).isEqualTo("the line may not text yet");
        maria.phone().showsNothing();
    }
}
