package dev.textback.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.textback.business.Role;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.identity.User;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * Somebody who may do everything for one business, short of administering: nothing of another business answers on any route, by list, by
 * number or by id, and what happens there changes no figure.
 */
class OtherBusinessTest extends Story {

    private static final String PASSWORD = "only-for-these-tests";

    private static final List<String> LISTS = List.of(
            "task",
            "task/count",
            "process-instance",
            "process-instance/count",
            "execution",
            "execution/count",
            "variable-instance",
            "variable-instance/count",
            "incident",
            "incident/count",
            "job?withoutTenantId=false",
            "job/count?withException=false",
            "job?tenantIdIn=bloom-flowers",
            "job-definition",
            "event-subscription",
            "external-task",
            "batch",
            "tenant",
            "tenant/count",
            "user",
            "authorization",
            "process-definition/statistics?incidents=true&failedJobs=true",
            "process-definition/key/callback/statistics?incidents=true",
            "process-definition/key/missed-call/statistics?incidents=true",
            "deployment",
            "history/process-instance",
            "history/process-instance/count",
            "history/activity-instance",
            "history/activity-instance/count",
            "history/variable-instance",
            "history/variable-instance/count",
            "history/task",
            "history/task/count",
            "history/incident",
            "history/incident/count",
            "history/detail",
            "history/detail/count",
            "history/decision-instance?includeInputs=true&includeOutputs=true",
            "history/decision-instance/count",
            "history/job-log",
            "history/job-log/count",
            "history/user-operation",
            "history/user-operation/count",
            "history/identity-link-log",
            "history/batch",
            "history/external-task-log",
            "history/process-definition/{definition}/statistics?finished=true&canceled=true",
            "history/process-instance/report?reportType=duration&periodUnit=month",
            "history/task/report?reportType=count&groupBy=taskName",
            "history/process-definition/cleanable-process-instance-report",
            "history/decision-definition/cleanable-decision-instance-report",
            "history/cleanup/job",
            "metrics/activity-instance-start/sum",
            "metrics",
            "filter",
            "filter/count",
            "filter/{all-tasks}/list",
            "filter/{all-tasks}/count",
            "task/report/candidate-group-count");

    private static final List<String> ITEMS = List.of(
            "GET task/{task}",
            "GET task/{task}/form",
            "GET task/{task}/form-variables",
            "GET task/{task}/deployed-form",
            "GET task/{task}/rendered-form",
            "GET task/{task}/variables",
            "GET task/{task}/variables/caller",
            "GET task/{task}/localVariables",
            "GET task/{task}/identity-links",
            "GET task/{task}/comment",
            "GET task/{task}/attachment",
            "GET process-instance/{child}",
            "GET process-instance/{child}/activity-instances",
            "GET process-instance/{child}/variables",
            "GET process-instance/{child}/variables/caller",
            "GET process-instance/{child}/comment",
            "GET execution/{child}",
            "GET execution/{child}/localVariables",
            "GET execution/{child}/messageSubscriptions/OptedOut",
            "GET variable-instance/{variable}",
            "GET incident/{incident}",
            "GET job/{job}",
            "GET job/{job}/stacktrace",
            "GET history/process-instance/{instance}",
            "GET history/variable-instance/{variable}",
            "GET history/decision-instance/{decision}",
            "GET history/detail/{variable}",
            "GET tenant/bloom-flowers",
            "POST task/{task}/claim {\"userId\":\"acme-everything\"}",
            "POST task/{task}/unclaim",
            "POST task/{task}/assignee {\"userId\":\"acme-everything\"}",
            "POST task/{task}/complete {}",
            "POST task/{task}/submit-form {}",
            "POST task/{task}/resolve {}",
            "POST task/{task}/delegate {\"userId\":\"acme-everything\"}",
            "POST task/{task}/comment/create {\"message\":\"hello\"}",
            "POST task/{task}/bpmnError {\"errorCode\":\"x\"}",
            "PUT task/{task} {\"name\":\"mine\"}",
            "PUT task/{task}/variables/caller {\"value\":\"x\"}",
            "POST task/{task}/variables {\"modifications\":{}}",
            "DELETE task/{task}",
            "PUT process-instance/{child}/suspended {\"suspended\":true}",
            "PUT process-instance/{child}/variables/caller {\"value\":\"x\"}",
            "POST process-instance/{child}/modification {\"instructions\":[]}",
            "DELETE process-instance/{instance}",
            "POST execution/{child}/signal {}",
            "POST execution/{child}/messageSubscriptions/OptedOut/trigger {}",
            "PUT job/{job}/retries {\"retries\":3}",
            "PUT job/{job}/suspended {\"suspended\":true}",
            "PUT job/{job}/duedate {\"duedate\":null}",
            "POST job/{job}/execute",
            "DELETE job/{job}",
            "PUT incident/{incident}/annotation {\"annotation\":\"mine\"}",
            "DELETE incident/{incident}",
            "DELETE history/process-instance/{instance}",
            "DELETE history/variable-instance/{variable}");

    private static final List<String> ALL_AT_ONCE = List.of(
            "PUT process-instance/suspended {\"processDefinitionKey\":\"callback\",\"suspended\":true}",
            "POST process-instance/suspended-async {\"suspended\":true,\"processInstanceIds\":[\"{child}\"]}",
            "POST process-instance/delete {\"processInstanceIds\":[\"{child}\"]}",
            "POST process-instance/job-retries {\"retries\":1,\"processInstances\":[\"{child}\"]}",
            "PUT job/suspended {\"processDefinitionKey\":\"callback\",\"suspended\":true}",
            "POST job/retries {\"jobIds\":[\"{job}\"],\"retries\":1}",
            "PUT job-definition/suspended {\"processDefinitionKey\":\"callback\",\"suspended\":true,\"includeJobs\":true}",
            "PUT process-definition/suspended {\"processDefinitionKey\":\"callback\",\"suspended\":true,\"includeProcessInstances\":true}",
            "PUT process-definition/key/callback/suspended {\"suspended\":true,\"includeProcessInstances\":true}",
            "DELETE process-definition/key/callback",
            "POST message {\"messageName\":\"PersonTookOver\",\"processInstanceId\":\"{instance}\"}",
            "POST signal {\"name\":\"x\"}",
            "POST condition {\"variables\":{}}",
            "POST modification/execute {\"processInstanceIds\":[\"{child}\"],\"instructions\":[]}",
            "POST migration/execute {}",
            "POST history/process-instance/delete {\"historicProcessInstanceIds\":[\"{instance}\"]}",
            "POST history/cleanup",
            "POST identity/verify {\"username\":\"demo\",\"password\":\"demo\"}");

    private static final List<String> QUESTIONS_IN_A_BODY = List.of(
            "task {\"processInstanceId\":\"{child}\"}",
            "task {\"tenantIdIn\":[\"bloom-flowers\"]}",
            "process-instance {\"processInstanceIds\":[\"{child}\",\"{instance}\"]}",
            "process-instance {\"tenantIdIn\":[\"bloom-flowers\"]}",
            "execution {\"processInstanceId\":\"{child}\"}",
            "variable-instance {\"processInstanceIdIn\":[\"{instance}\"]}",
            "job {\"processInstanceId\":\"{child}\"}",
            "history/process-instance {\"processInstanceIds\":[\"{instance}\"]}",
            "history/task {\"processInstanceId\":\"{child}\"}",
            "history/variable-instance {\"processInstanceIdIn\":[\"{instance}\"]}",
            "history/activity-instance {\"processInstanceId\":\"{instance}\"}",
            "history/detail {\"processInstanceId\":\"{instance}\"}",
            "filter/{all-tasks}/list {\"tenantIdIn\":[\"bloom-flowers\"]}");

    private static final List<String> COCKPIT = List.of(
            "GET process-definition/statistics",
            "GET process-definition/{definition}/called-process-definitions",
            "GET process-instance/{instance}/called-process-instances",
            "POST process-definition/{definition}/called-process-definitions {}",
            "POST process-instance/{instance}/called-process-instances {}",
            "POST process-instance {}",
            "POST process-instance/count {}",
            "POST incident {}",
            "POST incident/count {}",
            "POST incident {\"processInstanceIdIn\":[\"{child}\"]}",
            "GET incident",
            "GET incident/count");

    @Autowired
    private ProcessEngine engine;

    @LocalServerPort
    private int port;

    private Visitor visitor;

    @BeforeEach
    void somebody_with_every_role_of_acme() {
        hire("acme-everything", Shop.ACME);
        visitor = visitor("acme-everything", PASSWORD);
        assertThat(visitor.logsInTo("cockpit")).isEqualTo(200);
    }

    private void hire(String name, Shop... shops) {
        IdentityService identities = engine.getIdentityService();
        if (identities.createUserQuery().userId(name).count() == 0) {
            User user = identities.newUser(name);
            user.setPassword(PASSWORD);
            identities.saveUser(user);
            Stream.of(Role.FRONT_DESK, Role.OWNER, Role.OPERATOR, Role.ANALYST)
                    .forEach(role -> identities.createMembership(name, role.group()));
            Stream.of(shops).forEach(shop -> identities.createTenantUserMembership(shop.id, name));
        }
    }

    private Visitor visitor(String name, String password) {
        return new Visitor("http://127.0.0.1:" + port, name, password);
    }

    @Test
    void what_happens_at_another_business_changes_no_list_and_no_figure() {
        Belongings own = aCallOf(Shop.ACME, "+18005553001");
        Map<String, String> before = everyAnswer(own);
        assertThat(before.values()).anyMatch(answer -> answer.contains(own.caller()));

        Belongings other = aCallOf(Shop.BLOOM, "+18005553002");

        everyAnswer(own).forEach((route, answer) -> {
            assertThat(other.marks()).as(route).noneMatch(answer::contains);
            assertThat(answer).as(route).isEqualTo(before.get(route));
        });
    }

    @Test
    void nothing_of_another_business_answers_by_its_id() {
        Belongings other = aCallOf(Shop.BLOOM, "+18005553003");
        List<String> routes = new ArrayList<>(ITEMS);
        routes.addAll(ALL_AT_ONCE);
        for (String route : routes) {
            both("/engine-rest/", route, other).forEach(answer -> {
                assertThat(answer.statusCode()).as(route).isIn(400, 401, 403, 404, 405);
                assertThat(answer.body()).as(route).doesNotContain(other.caller());
            });
        }
        assertThat(stillThere(other)).isTrue();
    }

    @Test
    void no_question_in_a_body_finds_anything_of_another_business() {
        Belongings other = aCallOf(Shop.BLOOM, "+18005553004");
        for (String route : QUESTIONS_IN_A_BODY) {
            both("/engine-rest/", "POST " + route, other).forEach(answer -> {
                assertThat(answer.statusCode()).as(route + answer.body()).isEqualTo(200);
                assertThat(answer.body()).as(route).isEqualTo("[]");
            });
        }
    }

    @Test
    void cockpits_own_questions_find_nothing_of_another_business() {
        Belongings other = aCallOf(Shop.BLOOM, "+18005553005");
        for (String route : COCKPIT) {
            HttpResponse<String> answer = send("/camunda/api/cockpit/plugin/base/default/", route, other, true);
            assertThat(answer.statusCode()).as(route + answer.body()).isIn(200, 404, 405);
            assertThat(other.marks()).as(route).noneMatch(answer.body()::contains);
            assertThat(answer.body()).as(route).doesNotContain("\"instances\":1", "\"incidents\":1", "\"count\":1");
        }
    }

    @Test
    void a_call_to_nobodys_line_is_for_administrators_alone() {
        Call call = given.aMissedCall().from("+18005553006").to("+14155559998").reportedToTheEngine(Map.of());
        String id = call.process().getId();
        String route = "/engine-rest/history/process-instance";
        hire("everywhere-everything", Shop.values());

        Visitor everywhere = visitor("everywhere-everything", PASSWORD);
        for (Visitor member : List.of(visitor, everywhere)) {
            assertThat(member.asks("GET", route + "/" + id, "").statusCode()).isEqualTo(404);
            assertThat(member.asks("GET", route, "").body()).doesNotContain(id);
        }
        HttpResponse<String> administrators = visitor("demo", "demo").asks("GET", route + "/" + id, "");
        assertThat(administrators.statusCode()).isEqualTo(200);
        assertThat(administrators.body()).contains("\"tenantId\":\"no.business\"");
    }

    private boolean stillThere(Belongings other) {
        return engine.getTaskService()
                        .createTaskQuery()
                        .taskId(other.task())
                        .taskUnassigned()
                        .active()
                        .processVariableValueEquals("caller", other.caller())
                        .count()
                == 1;
    }

    private Map<String, String> everyAnswer(Belongings own) {
        Map<String, String> answers = new LinkedHashMap<>();
        LISTS.forEach(route -> answers.put(
                route, send("/engine-rest/", "GET " + route, own, false).body()));
        COCKPIT.forEach(route -> answers.put(
                "cockpit " + route,
                send("/camunda/api/cockpit/plugin/base/default/", route, own, true)
                        .body()));
        return answers;
    }

    private List<HttpResponse<String>> both(String root, String route, Belongings what) {
        return List.of(send(root, route, what, false), send(root, route, what, true));
    }

    private HttpResponse<String> send(String root, String route, Belongings what, boolean browser) {
        String request = route;
        for (Map.Entry<String, String> id : ids(what).entrySet()) {
            request = request.replace(id.getKey(), id.getValue());
        }
        String[] parts = request.split(" ", 3);
        String body = parts.length > 2 ? parts[2] : "";
        return browser
                ? visitor.asksInTheBrowser(parts[0], root + parts[1], body)
                : visitor.asks(parts[0], root + parts[1], body);
    }

    private Map<String, String> ids(Belongings what) {
        Map<String, String> ids = new LinkedHashMap<>(what.ids());
        ids.put(
                "{all-tasks}",
                engine.getFilterService()
                        .createFilterQuery()
                        .filterName("All tasks")
                        .singleResult()
                        .getId());
        ids.put(
                "{definition}",
                engine.getRepositoryService()
                        .createProcessDefinitionQuery()
                        .processDefinitionKey("missed-call")
                        .latestVersion()
                        .singleResult()
                        .getId());
        return ids;
    }

    private Belongings aCallOf(Shop shop, String caller) {
        return Belongings.of(given.aMissedCall().from(caller).to(shop).now(), shop, caller, engine);
    }
}
