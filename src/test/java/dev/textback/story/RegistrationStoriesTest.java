package dev.textback.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.textback.business.Role;
import java.time.Duration;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The carriers register a line, or take it back; what they say reaches the program by the carrier's API alone. */
class RegistrationStoriesTest extends Story {

    private static final Shop LEE = Shop.LEE;

    @Autowired
    private IdentityService identities;

    @AfterEach
    void the_line_is_registered_again() {
        outside.decidesOnRegistration(LEE.line, "registered");
        time.begins();
        time.passes(Duration.ofHours(7));
        given.aMissedCall().from(given.aCallerOf(LEE)).now();
    }

    @Test
    void a_line_that_lost_its_registration_texts_nobody_and_somebody_calls_with_the_reason() {
        carrierSays("rejected");
        Caller maria = given.aCallerOf(LEE);
        given.aMissedCall().from(maria).at("Tuesday 15:42");
        time.passes(Duration.ofHours(1));
        maria.phone().showsNothing();
        Task task = frontDesk.taskAbout(maria);
        assertThat(task).hasName("Call back");
        assertThat(frontDesk.shownWith(task, "reason")).isEqualTo("the line may not text yet");
        JsonNode line = registration();
        assertThat(line.get("status").asText()).isEqualTo("rejected");
        assertThat(line.get("sends").asBoolean()).isFalse();
        assertThat(line.get("source").asText()).isEqualTo("carrier");
        assertThat(line.get("reason").asText()).isEqualTo("10DLC, number: FAILED");
    }

    @Test
    void a_first_text_whose_line_loses_its_registration_while_it_waits_ends_in_a_call_back_with_the_reason() {
        carrierSays("registered");
        Caller maria = given.aCallerOf(LEE);
        time.goesOnTo("Tuesday 10:00");
        given.aMissedCall().from(given.aCallerOf(LEE)).now();
        time.passes(Duration.ofHours(6).minusSeconds(20));
        Call call = given.aMissedCall().from(maria).now();
        outside.decidesOnRegistration(LEE.line, "pending");
        time.passes(Duration.ofMinutes(2));
        maria.phone().showsNothing();
        assertThat(call.process()).hasPassed("send-first-text");
        Task task = frontDesk.taskAbout(maria);
        assertThat(task).hasName("Call back");
        assertThat(frontDesk.shownWith(task, "reason"))
                .isEqualTo("The line is not registered with the carriers (10dlc: pending; 10DLC, number: PROCESSING)");
    }

    @Test
    void a_line_that_is_approved_meanwhile_texts_the_next_caller() {
        carrierSays("pending");
        Caller maria = given.aCallerOf(LEE);
        Call marias = given.aMissedCall().from(maria).at("Tuesday 10:00");

        outside.decidesOnRegistration(LEE.line, "registered");
        time.passes(Duration.ofMinutes(6));
        Caller bob = given.aCallerOf(LEE);
        Call call = given.aMissedCall().from(bob).now();
        time.passes(Duration.ofMinutes(2));
        assertThat(call.process()).hasPassed("send-first-text").isWaitingAt("wait-until-the-nudge");
        bob.phone()
                .shows(
                        unasked(
                                "Lee Heating: Sorry for missing your call at 10:06 AM. Reply 1 to book, 2 to ask, or 3 for a call if urgent."));
        maria.phone().showsNothing();
        assertThat(marias.process()).hasNotPassed("send-first-text");
        assertThat(frontDesk.shownWith(frontDesk.taskAbout(maria), "reason")).isEqualTo("the line may not text yet");
        JsonNode line = registration();
        assertThat(line.get("sends").asBoolean()).isTrue();
        assertThat(line.get("reason").asText())
                .isEqualTo("10DLC, number: COMPLETED, campaign C14155550301: ACTIVE, brand: COMPLETED");
        assertThat(line.get("pace").toString()).isEqualTo("{\"texts\":75,\"window\":\"PT1M\"}");
        assertThat(line.get("readAt").asText()).startsWith("20").endsWith("Z");
    }

    @Test
    void whoever_is_no_member_of_the_business_is_not_told() {
        User bloomer = identities.newUser("bloomer");
        bloomer.setPassword("bloomer");
        identities.saveUser(bloomer);
        identities.createMembership("bloomer", Role.OWNER.group());
        identities.createTenantUserMembership(Shop.BLOOM.id, "bloomer");
        try {
            assertThat(statusOfAsking("bloomer", Shop.BLOOM.id)).isEqualTo(200);
            assertThat(statusOfAsking("bloomer", LEE.id)).isEqualTo(404);
        } finally {
            identities.deleteUser("bloomer");
        }
        assertThat(statusOfAsking("", LEE.id)).isEqualTo(401);
        assertThat(statusOfAsking("demo", "nobody")).isEqualTo(404);
    }

    private int statusOfAsking(String login, String business) {
        return outside.answersTo(login, "/api/businesses/" + business + "/registration", null)
                .getStatusCode()
                .value();
    }

    /** The program hears of it with the next call, once its last word is old. */
    private void carrierSays(String status) {
        outside.decidesOnRegistration(LEE.line, status);
        time.passes(Duration.ofHours(7));
        given.aMissedCall().from(given.aCallerOf(LEE)).now();
        assertThat(registration().get("status").asText()).isEqualTo(status);
    }

    private JsonNode registration() {
        return outside.asks("/api/businesses/lee-heating/registration")
                .get("lines")
                .get(0);
    }
}
