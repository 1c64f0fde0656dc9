package dev.textback.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.textback.business.Role;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.identity.User;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Every cell of the table in the documentation, tried by somebody who has that role for one business, on that business and another. */
class RolesTest extends Story {

    private static final String PASSWORD = "only-for-these-tests";
    private static final AtomicInteger NUMBERS = new AtomicInteger(1000);

    @Autowired
    private ProcessEngine engine;

    @LocalServerPort
    private int port;

    private final Map<String, Visitor> visitors = new HashMap<>();

    private Belongings own;
    private Belongings other;

    @BeforeEach
    void somebody_of_acme_for_each_role() {
        for (Role role : Role.values()) {
            String user = "acme-" + role.group();
            hire(user, role);
            Visitor visitor = new Visitor("http://127.0.0.1:" + port, user, PASSWORD);
            visitors.put(role.group(), visitor);
            assertThat(visitor.logsInTo("welcome")).isEqualTo(200);
        }
    }

    @TestFactory
    Stream<DynamicNode> every_cell_of_the_table_holds() throws IOException {
        return RoleTable.rows().stream()
                .map(row -> DynamicContainer.dynamicContainer(
                        row.what(),
                        row.allowed().entrySet().stream()
                                .map(cell -> DynamicTest.dynamicTest(
                                        cell.getKey() + ": " + cell.getValue(),
                                        () -> holds(row, cell.getKey(), cell.getValue())))));
    }

    private void holds(RoleTable.Row row, String group, String allowed) {
        Visitor visitor = visitors.get(group);
        if (row.method().equals("LOGIN")) {
            assertThat(new Visitor("http://127.0.0.1:" + port, "acme-" + group, PASSWORD).logsInTo(row.path()))
                    .isEqualTo(allowed.equals("yes") ? 200 : 403);
            return;
        }
        holds(row, allowed, visitor::asks);
        if (row.path().startsWith("/engine-rest/")) {
            boolean isMachine = group.equals(Role.TELEPHONY.group());
            holds(row, isMachine ? "–" : allowed, visitor::asksInTheBrowser);
        }
    }

    private void holds(RoleTable.Row row, String allowed, Way way) {
        if (own == null || !row.method().equals("GET") && !allowed.equals("–")) {
            nothingIsLeft();
            own = aCallOf(Shop.ACME);
            other = aCallOf(Shop.BLOOM);
        }
        if (row.method().equals("GET") && !row.path().contains("{")
                || row.path().contains("/filter/")) {
            seesInTheList(row, allowed, way);
            return;
        }
        assertThat(isTaken(row, status(row, way, own)))
                .as("on its own business: %s", allowed)
                .isEqualTo(List.of("all", "own", "yes").contains(allowed));
        if (!allowed.equals("yes")) {
            assertThat(isTaken(row, status(row, way, other)))
                    .as("on another business: %s", allowed)
                    .isEqualTo(allowed.equals("all"));
        }
        if (!row.method().equals("GET") && !allowed.equals("–")) {
            own = null;
        }
    }

    /** A deployment is taken apart only once it is allowed; this one has nothing in it. */
    private static boolean isTaken(RoleTable.Row row, int status) {
        return row.path().equals("/engine-rest/deployment/create")
                ? status != 401 && status != 403
                : status >= 200 && status < 300;
    }

    private void seesInTheList(RoleTable.Row row, String allowed, Way way) {
        HttpResponse<String> answer = way.asks(row.method(), path(row, own), "");
        switch (allowed) {
            case "all" -> {
                assertThat(own.marks()).anyMatch(answer.body()::contains);
                assertThat(other.marks()).anyMatch(answer.body()::contains);
            }
            case "own" -> {
                assertThat(own.marks()).anyMatch(answer.body()::contains);
                assertThat(other.marks()).noneMatch(answer.body()::contains);
            }
            case "yes" -> assertThat(answer.body()).hasSizeGreaterThan(10);
            case "nothing" -> assertThat(answer.body()).isEqualTo("[]");
            default -> assertThat(answer.statusCode()).isIn(401, 403, 404);
        }
        if (!allowed.equals("–")) {
            assertThat(answer.statusCode()).isEqualTo(200);
        }
    }

    private int status(RoleTable.Row row, Way way, Belongings what) {
        int status = way.asks(row.method(), path(row, what), body(row, what)).statusCode();
        assertThat(status).as("an answer, and no failure").isLessThan(500);
        return status;
    }

    private String path(RoleTable.Row row, Belongings what) {
        String path = row.path();
        for (Map.Entry<String, String> id : what.ids().entrySet()) {
            path = path.replace(id.getKey(), id.getValue());
        }
        String allTasks = engine.getFilterService()
                .createFilterQuery()
                .filterName("All tasks")
                .singleResult()
                .getId();
        return path.replace("{all-tasks}", allTasks);
    }

    private static String body(RoleTable.Row row, Belongings what) {
        String id = UUID.randomUUID().toString();
        return switch (row.method() + " " + row.path().replaceFirst("^/engine-rest/", "")) {
            case "POST task/{task}/claim" -> "{\"userId\":\"acme-front-desk\"}";
            case "POST task/{task}/complete" ->
                "{\"variables\":{\"reached\":{\"value\":\"no\"},\"booked\":{\"value\":false}}}";
            case "PUT job/{job}/retries" -> "{\"retries\":1}";
            case "PUT process-instance/{instance}/suspended" -> "{\"suspended\":true}";
            case "PUT process-instance/suspended" -> "{\"processDefinitionKey\":\"question\",\"suspended\":false}";
            case "PUT process-instance/{instance}/variables/caller" ->
                "{\"value\":\"+14155550100\",\"type\":\"String\"}";
            case "POST message" -> "{\"messageName\":\"PersonTookOver\",\"all\":true}";
            case "POST process-definition/key/missed-call/start" ->
                "{\"businessKey\":\"%s\",\"variables\":{\"from\":{\"value\":\"+18005550188\",\"type\":\"String\"},\"to\":{\"value\":\"%s\",\"type\":\"String\"}}}"
                        .formatted(id, what.shop().line);
            case "POST process-definition/key/inbound-text/start" -> "{}";
            case "POST user/create" ->
                "{\"profile\":{\"id\":\"%s\"},\"credentials\":{\"password\":\"%s\"}}".formatted("u" + id, PASSWORD);
            case "POST authorization/create" ->
                "{\"type\":1,\"groupId\":\"%s\",\"resourceType\":6,\"resourceId\":\"x\",\"permissions\":[\"READ\"]}"
                        .formatted("g" + id);
            case "POST identity/verify" -> "{\"username\":\"demo\",\"password\":\"demo\"}";
            case "POST /api/missed-calls" ->
                "{\"callId\":\"%s\",\"from\":\"+18005550189\",\"to\":\"%s\"}".formatted(id, what.shop().line);
            case "POST /api/wordings/check" ->
                "{\"business\":\"%s\",\"wording\":\"nudge\",\"template\":\"{{brand}}: Hello\"}"
                        .formatted(what.shop().id);
            default -> "";
        };
    }

    private void nothingIsLeft() {
        engine.getRuntimeService()
                .createProcessInstanceQuery()
                .rootProcessInstances()
                .list()
                .forEach(left -> engine.getRuntimeService().deleteProcessInstance(left.getId(), "tried", true));
    }

    /** From a toll-free number, which is never texted: a person rings it. */
    private Belongings aCallOf(Shop shop) {
        String caller = "+1800555" + NUMBERS.incrementAndGet();
        Call call = given.aMissedCall().from(caller).to(shop).now();
        return Belongings.of(call, shop, caller, engine);
    }

    private void hire(String user, Role role) {
        IdentityService identities = engine.getIdentityService();
        if (identities.createUserQuery().userId(user).count() == 0) {
            User account = identities.newUser(user);
            account.setPassword(PASSWORD);
            identities.saveUser(account);
            identities.createMembership(user, role.group());
            identities.createTenantUserMembership(Shop.ACME.id, user);
        }
    }

    /** How a request is sent. */
    private interface Way {
        HttpResponse<String> asks(String method, String path, String body);
    }
}
