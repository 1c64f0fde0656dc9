package dev.textback.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who may see and pause which business over HTTP. */
class WhoMayPauseStoriesTest extends Story {

    private static final Map<String, String> PEOPLE = Map.of(
            "olga", "owners", "otto", "operators", "fred", "front-desk", "tess", "telephony", "alma", "analysts");

    @Autowired
    private IdentityService identities;

    @Autowired
    private TaskService tasks;

    @Autowired
    private JdbcClient jdbc;

    @LocalServerPort
    private int port;

    @BeforeEach
    void members(@Autowired ProcessEngineConfigurationImpl engine) {
        engine.setTenantResourceWhitelistPattern("[a-z0-9-]+");
        engine.setGroupResourceWhitelistPattern("[a-zA-Z0-9][a-zA-Z0-9-]*");
        identities.clearAuthentication();
        if (identities.createTenantQuery().tenantId(Shop.ACME.id).count() == 0) {
            identities.saveTenant(identities.newTenant(Shop.ACME.id));
        }
        PEOPLE.forEach((name, group) -> {
            User user = identities.newUser(name);
            user.setPassword(name);
            identities.saveUser(user);
            if (identities.createGroupQuery().groupId(group).count() == 0) {
                identities.saveGroup(identities.newGroup(group));
            }
            identities.createMembership(name, group);
            identities.createTenantUserMembership(Shop.ACME.id, name);
        });
    }

    @AfterEach
    void gone() {
        PEOPLE.keySet().forEach(identities::deleteUser);
    }

    private int status(String login, String path, Map<String, ?> body) {
        return outside.answersTo(login, "/api/businesses/" + path, body)
                .getStatusCode()
                .value();
    }

    @ParameterizedTest
    @CsvSource({
        "olga, 200, 404",
        "otto, 200, 404",
        "demo, 200, 200",
        "fred, 403, 403",
        "tess, 403, 403",
        "alma, 403, 403",
        "'', 401, 401"
    })
    void owners_and_operators_reach_their_own_business_and_no_other(String login, int own, int other) {
        for (String route : new String[] {"", "/baseline", "/baseline.csv", "/numbers", "/numbers.csv"}) {
            assertThat(status(login, Shop.ACME.id + route, null)).as(route).isEqualTo(own);
            assertThat(status(login, Shop.BLOOM.id + route, null)).as(route).isEqualTo(other);
        }
        assertThat(status(login, Shop.BLOOM.id + "/resume", Map.of())).isEqualTo(other);
        for (Shop shop : new Shop[] {Shop.ACME, Shop.BLOOM}) {
            int expected = shop == Shop.ACME ? own : other;
            String numbers = "/api/businesses/" + shop.id + "/numbers";
            assertThat(sent(login, HttpMethod.POST, numbers + ".csv", "text/csv", "number,list\n"))
                    .isEqualTo(expected);
            assertThat(sent(login, HttpMethod.DELETE, numbers + "/vip/+14155550176", "application/json", ""))
                    .isEqualTo(expected == 200 ? 404 : expected);
        }
        assertThat(status(login, Shop.BLOOM.id + "/registration", null)).isEqualTo(other);
        assertThat(status(login, Shop.ACME.id + "/registration", null)).isEqualTo(own);
        assertThat(status(login, Shop.ACME.id + "/pause", Map.of("reason", "a try")))
                .isEqualTo(own);
        assertThat(status(login, Shop.ACME.id + "/resume", Map.of())).isEqualTo(own);
        jobs.runDue();
    }

    private int sent(String login, HttpMethod method, String path, String type, String body) {
        return outside.sends(login, method, path, MediaType.parseMediaType(type), body)
                .getStatusCode()
                .value();
    }

    @Test
    void another_business_is_not_paused_by_somebody_who_is_no_member() {
        assertThat(status("olga", Shop.BLOOM.id + "/pause", Map.of("reason", "not mine")))
                .isEqualTo(404);
        assertThat(outside.asks("/api/businesses/" + Shop.BLOOM.id)
                        .get("sending")
                        .asText())
                .isEqualTo("on");
    }

    @Test
    void the_front_desk_sees_the_task_of_a_pause_and_may_not_complete_it() {
        assertThat(status("olga", Shop.ACME.id + "/pause", Map.of("reason", "a try")))
                .isEqualTo(200);
        String task = "/engine-rest/task/"
                + tasks.createTaskQuery()
                        .processDefinitionKey("pause-sending")
                        .singleResult()
                        .getId();

        assertThat(outside.answersTo("fred", task, null).getStatusCode().value())
                .isEqualTo(200);
        assertThat(outside.answersTo("fred", task + "/complete", Map.of())
                        .getStatusCode()
                        .value())
                .isEqualTo(403);
        assertThat(outside.answersTo("olga", task + "/complete", Map.of())
                        .getStatusCode()
                        .value())
                .isEqualTo(204);
        jobs.runDue();
        assertThat(outside.asks("/api/businesses/" + Shop.ACME.id)
                        .get("sending")
                        .asText())
                .isEqualTo("on");
    }

    @Test
    void an_operator_who_deletes_the_pause_in_cockpit_lets_go_what_it_held() {
        Caller maria = given.aCallerOf(Shop.ACME);
        given.aMissedCall().from(maria).at("Tuesday 10:00");
        assertThat(status("otto", Shop.ACME.id + "/pause", Map.of("reason", "a try")))
                .isEqualTo(200);
        time.passes(Duration.ofMinutes(5));
        maria.phone().showsNothing();

        assertThat(deletesThePause()).isEqualTo(204);
        jobs.runDue();

        assertThat(outside.asks("/api/businesses/" + Shop.ACME.id)
                        .get("sending")
                        .asText())
                .isEqualTo("on");
        maria.phone().showsTheLastTextAs("Delivered");
    }

    @Test
    void an_operator_who_deletes_the_pause_of_a_restored_copy_finds_it_begun_anew() {
        assertThat(status("otto", Shop.ACME.id + "/pause", Map.of("reason", "a try")))
                .isEqualTo(200);
        jdbc.sql("update sending_pause set remembers_until = paused_at where open_for is not null")
                .update();

        assertThat(deletesThePause()).isEqualTo(204);

        assertThat(pause().getTenantId()).isEqualTo(Shop.ACME.id);
        jdbc.sql("update sending_pause set remembers_until = null where open_for is not null")
                .update();
        assertThat(status("otto", Shop.ACME.id + "/resume", Map.of())).isEqualTo(200);
        jobs.runDue();
    }

    private ProcessInstance pause() {
        return runtime.createProcessInstanceQuery()
                .processDefinitionKey("pause-sending")
                .singleResult();
    }

    private int deletesThePause() {
        return new Visitor("http://127.0.0.1:" + port, "otto", "otto")
                .asks("DELETE", "/engine-rest/process-instance/" + pause().getId(), "")
                .statusCode();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {}                                                       | reason is missing
            {"reason": " "}                                          | reason is missing
            {"reason": 7}                                            | reason is missing
            {"reason": "x", "until": "tomorrow"}                     | until is
            {"reason": "x", "until": "2020-01-01T00:00:00Z"}         | which is over
            {"reason": "x", "until": "+999999999-12-31T00:00:00Z"}   | until is
            """)
    void a_pause_that_cannot_be_read_says_what_would_be_right(String body, String why) throws Exception {
        Map<?, ?> json = new com.fasterxml.jackson.databind.ObjectMapper().readValue(body, Map.class);
        @SuppressWarnings("unchecked")
        var answer = outside.answersTo("olga", "/api/businesses/acme-plumbing/pause", (Map<String, ?>) json);
        assertThat(answer.getStatusCode().value()).isEqualTo(400);
        assertThat(answer.getBody()).contains(why);
    }

    @ParameterizedTest
    @CsvSource({
        "from=yesterday",
        "from=2026-03-08&to=2026-03-01",
        "from=2020-01-01&to=2026-01-01",
        "to=%2B999999999-12-31",
        "to=-999999999-01-01",
        "from=0000-01-01&to=0000-01-02"
    })
    void a_period_that_makes_no_sense_is_refused(String period) {
        assertThat(status("olga", "acme-plumbing/baseline?" + period, null)).isEqualTo(400);
    }

    @Test
    void a_backup_is_for_administrators_and_a_database_in_memory_has_none() {
        assertThat(outside.answersTo("olga", "/api/backup", Map.of())
                        .getStatusCode()
                        .value())
                .isEqualTo(403);
        assertThat(outside.answersTo("demo", "/api/backup", Map.of())
                        .getStatusCode()
                        .value())
                .isEqualTo(409);
    }
}
