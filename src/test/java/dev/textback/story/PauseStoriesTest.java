package dev.textback.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.textback.business.Businesses;
import dev.textback.pause.PauseProcess;
import dev.textback.pause.PauseSending;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The owner pauses the texts to callers, because something is wrong with them, and resumes them. */
class PauseStoriesTest extends Story {

    private static final String FIRST_TEXT = unasked("Acme Plumbing: Sorry for missing your call at 10:00 AM."
            + " Reply 1 to book, 2 to ask, or 3 for a call if urgent.");
    private static final String HELD_FIRST_TEXT = unasked(
            "Acme Plumbing: Sorry we couldn't take your call today." + " Reply 1 to book, 2 to ask, 3 for a call.");
    private static final String HELD_NUDGE = unasked("Acme Plumbing here about your call today. Sorry we missed it."
            + " Reply 1 to book, 2 to ask, 3 for a call.");

    @Autowired
    private TaskService tasks;

    @Autowired
    private IdentityService identities;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Businesses businesses;

    @Autowired
    private PauseSending pauseSending;

    @Autowired
    private PauseProcess pauseProcess;

    @Autowired
    private TransactionTemplate transaction;

    private final Shop acme = Shop.ACME;

    @AfterEach
    void noPauseIsLeft() {
        identities.clearAuthentication();
        jdbc.sql("update sending_pause set remembers_until = null where open_for is not null")
                .update();
    }

    private JsonNode pauses(Map<String, ?> body) {
        JsonNode answer =
                outside.reports("/api/businesses/" + acme.id + "/pause", body).getBody();
        jobs.runDue();
        return answer;
    }

    private void pauses() {
        pauses(Map.of("reason", "Wrong opening hours"));
    }

    private JsonNode resumes() {
        JsonNode answer = outside.reports("/api/businesses/" + acme.id + "/resume", Map.of())
                .getBody();
        jobs.runDue();
        return answer;
    }

    private String sending() {
        return outside.asks("/api/businesses/" + acme.id).get("sending").asText();
    }

    private ProcessInstance thePause() {
        return runtime.createProcessInstanceQuery()
                .processDefinitionKey("pause-sending")
                .singleResult();
    }

    private Task resumeTask() {
        return tasks.createTaskQuery().taskName("Resume sending").singleResult();
    }

    private void isToBeRung(Caller caller, String reason) {
        Task task = frontDesk.taskAbout(caller);
        assertThat(task).hasName("Call back");
        assertThat(frontDesk.shownWith(task, "reason")).isEqualTo(reason);
    }

    private Caller rangAt(String dayAndTime) {
        Caller maria = given.aCallerOf(acme);
        given.aMissedCall().from(maria).at(dayAndTime);
        return maria;
    }

    @Test
    void a_first_text_that_a_pause_held_goes_out_as_soon_as_texts_are_resumed() {
        Caller maria = rangAt("Tuesday 10:00");
        pauses();
        time.passes(Duration.ofMinutes(10));
        maria.phone().showsNothing();
        assertThat(frontDesk.hasNothingToDoAbout(maria)).isTrue();
        resumes();
        maria.phone().shows(HELD_FIRST_TEXT);
        time.passes(Duration.ofHours(7));
        maria.phone().shows(HELD_FIRST_TEXT);
    }

    @Test
    void a_first_text_that_a_pause_made_too_old_is_made_good_by_phone_and_never_sent() {
        Caller maria = rangAt("Tuesday 10:00");
        pauses();
        time.passes(Duration.ofMinutes(17));
        isToBeRung(maria, "Texts to callers are paused");
        given.theOwnerOf(acme)
                .wasTold(
                        maria,
                        "Missed " + maria.shownNumber()
                                + " at 10:00 AM, not texted yet: texts are paused. Spoke already? (link)",
                        "Missed " + maria.shownNumber()
                                + " at 10:00 AM today. Call back: Texts to callers are paused (link)");
        resumes();
        time.passes(Duration.ofHours(1));
        maria.phone().showsNothing();
    }

    @Test
    void a_text_that_fell_due_while_we_were_down_and_paused_is_not_sent_stale_after_the_resume() {
        Caller maria = rangAt("Tuesday 10:00");
        pauses();
        time.passesWhileWeAreDown(Duration.ofHours(3));
        resumes();
        isToBeRung(maria, "Texts to callers are paused");
        maria.phone().showsNothing();
    }

    @Test
    void a_nudge_that_a_pause_held_goes_out_as_soon_as_texts_are_resumed() {
        Caller maria = rangAt("Tuesday 10:00");
        time.goesOnTo("Tuesday 14:59");
        pauses();
        time.passes(Duration.ofMinutes(10));
        maria.phone().shows(FIRST_TEXT);
        resumes();
        maria.phone().shows(FIRST_TEXT, HELD_NUDGE);
    }

    @Test
    void a_nudge_that_a_pause_made_too_old_becomes_a_call_back() {
        Caller maria = rangAt("Tuesday 10:00");
        time.goesOnTo("Tuesday 14:59");
        pauses();
        time.passes(Duration.ofMinutes(40));
        isToBeRung(maria, "Texts to callers are paused");
        resumes();
        maria.phone().shows(FIRST_TEXT);
    }

    @Test
    void a_morning_text_waits_for_the_resume_as_well() {
        Caller maria = rangAt("Tuesday 20:00");
        time.goesOnTo("Wednesday 08:58");
        pauses();
        time.passes(Duration.ofMinutes(5));
        assertThat(outside.screen(maria.number(), acme.line).get("thread").size())
                .isEqualTo(1);
        resumes();
        assertThat(outside.screen(maria.number(), acme.line).get("thread").size())
                .isEqualTo(2);
    }

    @Test
    void who_rings_while_texts_are_paused_is_rung_back() {
        pauses();
        Caller maria = rangAt("Tuesday 10:00");
        time.passes(Duration.ofHours(1));
        maria.phone().showsNothing();
        isToBeRung(maria, "texts are paused");
    }

    @Test
    void who_replies_while_texts_are_paused_is_read_and_answered_by_a_person() {
        Caller maria = rangAt("Tuesday 10:00");
        time.passes(Duration.ofMinutes(5));
        pauses();
        maria.texts("Do you repair boilers?");
        maria.phone().shows(FIRST_TEXT);
        assertThat(frontDesk.taskAbout(maria)).hasName("Answer the question");
        frontDesk.completesTheTaskAbout(maria, Map.of("answer", "Yes, all makes."));
        maria.phone().shows(FIRST_TEXT, "Acme Plumbing: Yes, all makes.");
    }

    @Test
    void who_replies_while_a_text_waits_for_the_resume_is_not_sent_it_any_more() {
        Caller maria = rangAt("Tuesday 10:00");
        pauses();
        time.passes(Duration.ofMinutes(5));
        maria.texts("It is urgent");
        assertThat(frontDesk.taskAbout(maria)).hasName("Answer the question");
        resumes();
        maria.phone().showsNothing();
    }

    @Test
    void a_digit_that_no_menu_offers_is_read_by_a_person_while_texts_are_paused() {
        Caller maria = rangAt("Tuesday 10:00");
        time.passes(Duration.ofMinutes(5));
        pauses();
        maria.texts("7");
        assertThat(frontDesk.taskAbout(maria)).hasName("Answer the question");
        maria.phone().shows(FIRST_TEXT);
    }

    @Test
    void an_opt_out_is_confirmed_although_texts_are_paused() {
        Caller maria = rangAt("Tuesday 10:00");
        time.passes(Duration.ofMinutes(5));
        pauses();
        maria.texts("please stop");
        maria.phone().shows(FIRST_TEXT, "Acme Plumbing: You have opted out and will get no more texts from us.");
    }

    @Test
    void a_pause_is_one_instance_of_the_business_and_pausing_twice_is_one_pause() {
        JsonNode first = pauses(Map.of("reason", "A complaint"));
        JsonNode second = pauses(Map.of("reason", "Another one"));
        assertThat(second).isEqualTo(first);
        assertThat(first.get("sending").asText()).isEqualTo("paused");
        assertThat(first.at("/pause/by").asText()).isEqualTo("demo");
        assertThat(thePause().getTenantId()).isEqualTo(acme.id);
        assertThat(resumeTask().getTenantId()).isEqualTo(acme.id);

        ProcessInstance third = runtime.startProcessInstanceByKey(
                "pause-sending", Map.of("business", acme.id, "reason", "Through the engine"));
        assertThat(third).hasPassed("already-paused").isEnded();
        assertThat(resumes().get("sending").asText()).isEqualTo("on");
        assertThat(resumes().get("sending").asText()).isEqualTo("on");
        assertThat(thePause()).isNull();
    }

    @Test
    void an_administrator_who_pauses_through_the_engine_pauses_in_the_tenant_of_the_business() {
        Map<String, ?> variables =
                Map.of("business", Map.of("value", acme.id), "reason", Map.of("value", "A complaint"));
        assertThat(outside.answersTo(
                                "demo",
                                "/engine-rest/process-definition/key/pause-sending/start",
                                Map.of("variables", variables))
                        .getStatusCode()
                        .value())
                .isEqualTo(200);

        assertThat(thePause().getTenantId()).isEqualTo(acme.id);
        assertThat(resumeTask().getTenantId()).isEqualTo(acme.id);
        assertThat(resumes().get("sending").asText()).isEqualTo("on");
    }

    @Test
    void a_pause_ends_at_the_time_that_was_set() {
        time.goesOnTo("Tuesday 10:00");
        Caller maria = rangAt("Tuesday 10:01");
        pauses(Map.of(
                "reason",
                "A short check",
                "until",
                time.now().plus(Duration.ofMinutes(8)).toString()));
        time.passes(Duration.ofMinutes(7));
        maria.phone().showsNothing();
        time.passes(Duration.ofMinutes(2));
        assertThat(sending()).isEqualTo("on");
        maria.phone().shows(HELD_FIRST_TEXT);
    }

    @Test
    void a_pause_with_an_end_can_be_resumed_before() {
        pauses(Map.of(
                "reason",
                "A short check",
                "until",
                time.now().plus(Duration.ofHours(8)).toString()));
        assertThat(thePause()).isWaitingAt("resume-sending-early");
        assertThat(resumes().get("sending").asText()).isEqualTo("on");
    }

    @Test
    void the_owner_resumes_in_the_task_list_and_the_trail_says_who_when_and_why() {
        Instant asked = time.now();
        pauses();
        time.passes(Duration.ofMinutes(5));
        Instant corrected = time.now();
        identities.setAuthentication("olga", List.of("owners", "camunda-admin"), List.of(acme.id));
        tasks.complete(resumeTask().getId(), Map.of("resumeNote", "Hours corrected"));
        identities.clearAuthentication();
        jobs.runDue();
        assertThat(sending()).isEqualTo("on");
        Instant resumed = time.now();
        assertThat(trail(asked, corrected))
                .containsExactly("Texts to callers were paused by demo: Wrong opening hours");
        assertThat(trail(corrected, resumed)).containsExactly("Texts to callers were resumed by olga: Hours corrected");
        assertThat(ledger(asked, corrected)).containsExactly("paused demo via-api: Wrong opening hours");
        assertThat(ledger(corrected, resumed)).containsExactly("resumed olga via-task: Hours corrected");
    }

    private List<String> trail(Instant from, Instant to) {
        return noted("select what from trail where element = 'pause-sending' and business_id = :business", from, to);
    }

    private List<String> ledger(Instant from, Instant to) {
        return noted(
                "select kind || ' ' || actor || ' ' || rule || ': ' || body from consent_event where e164 = '"
                        + acme.line + "' and business_id = :business",
                from,
                to);
    }

    private List<String> noted(String query, Instant from, Instant to) {
        return jdbc.sql(query + " and at_time between :from and :to order by at_time")
                .param("business", acme.id)
                .param("from", from.atOffset(ZoneOffset.UTC))
                .param("to", to.atOffset(ZoneOffset.UTC))
                .query(String.class)
                .list();
    }

    @Test
    void deleting_the_instance_in_cockpit_ends_the_pause() {
        Caller maria = rangAt("Tuesday 10:00");
        pauses();
        time.passes(Duration.ofMinutes(5));
        runtime.deleteProcessInstance(thePause().getId(), "by an operator", true);
        jobs.runDue();
        assertThat(sending()).isEqualTo("on");
        maria.phone().shows(HELD_FIRST_TEXT);
    }

    @Test
    void another_business_is_not_paused_with_it() {
        pauses();
        Caller luis = given.aCallerOf(Shop.BLOOM);
        given.aMissedCall().from(luis).at("Tuesday 11:00");
        time.passes(Duration.ofMinutes(5));
        assertThat(outside.screen(luis.number(), Shop.BLOOM.line).get("thread").size())
                .isEqualTo(1);
    }

    @Test
    void a_restored_copy_asks_the_carrier_what_it_missed_before_it_texts_again() {
        Caller maria = rangAt("Tuesday 10:00");
        time.passes(Duration.ofMinutes(5));
        Instant backup = time.now();
        time.passes(Duration.ofMinutes(5));
        maria.texts("Is anybody there on Friday?");
        // What the copy has forgotten
        jdbc.sql(
                        "update inbound_text set carrier_id = 'forgotten' where contact_id = (select id from contact where e164 = :caller)")
                .param("caller", maria.number())
                .update();
        transaction.executeWithoutResult(status -> {
            pauseSending.holdRestoredCopy(businesses.theOne(acme.id), "restored", backup);
            pauseProcess.start(acme.id, "textback", "restored", "restore", null);
        });
        ProcessInstance pause = thePause();
        runtime.deleteProcessInstance(pause.getId(), "somebody in a hurry", true);
        assertThat(sending()).isEqualTo("paused");
        resumes();
        assertThat(sending()).isEqualTo("on");
        assertThat(jdbc.sql("select count(*) from suppression where e164 = :caller and rule = 'words-lost'")
                        .param("caller", maria.number())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        assertThat(tasks.createTaskQuery()
                        .taskDefinitionKey("call-back")
                        .processVariableValueEquals("caller", maria.number())
                        .count())
                .isEqualTo(1);
    }
}
