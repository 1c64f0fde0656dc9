package dev.textback.process.expression;

import static org.assertj.core.api.Assertions.assertThat;

import dev.textback.concurrency.OnH2;
import dev.textback.process.Probe;
import dev.textback.process.ProbedProgram;
import dev.textback.process.ThisEngineAnswers;
import dev.textback.process.Visitor;
import dev.textback.process.Visitor.Answer;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.el.StartProcessVariableScope;
import org.camunda.bpm.engine.impl.json.JsonTaskQueryConverter;
import org.camunda.bpm.engine.rest.dto.CamundaQueryParam;
import org.camunda.bpm.engine.rest.dto.task.TaskQueryDto;
import org.camunda.bpm.engine.task.TaskQuery;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** CVE-2026-109432 through every route that takes a task query or runs a stored filter: 400, and nothing was evaluated. */
@OnH2
@Import(ProbedProgram.class)
@ExtendWith(ThisEngineAnswers.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class QueryExpressionsTest {

    private static final String FIRES = "${probe.fired}";
    private static final List<String> PREFIXES = List.of("/engine-rest", "/engine-rest/engine/default");
    private static final String WEB_APPS = "/camunda/api/engine/engine/default";

    @Autowired
    private Probe probe;

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private IdentityService identities;

    @Autowired
    private JdbcClient jdbc;

    @LocalServerPort
    private int port;

    private final List<String> answers = new ArrayList<>();

    @BeforeEach
    void a_clerk_of_the_front_desk() {
        probe.count();
        if (identities.createUserQuery().userId("clerk").count() == 0) {
            User clerk = identities.newUser("clerk");
            clerk.setPassword("clerk");
            identities.saveUser(clerk);
            identities.createMembership("clerk", "front-desk");
            Authorization web = engine.getAuthorizationService().createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
            web.setUserId("clerk");
            web.setResource(Resources.APPLICATION);
            web.setResourceId("*");
            web.addPermission(Permissions.ACCESS);
            engine.getAuthorizationService().saveAuthorization(web);
        }
    }

    /** For the operator who wants to see them: target/cve-2026-109432.txt. */
    @AfterAll
    void keep_the_answers() throws IOException {
        Files.createDirectories(Path.of("target"));
        Files.write(Path.of("target/cve-2026-109432.txt"), answers);
    }

    @Test
    void the_probe_fires_where_an_expression_may_be_evaluated() {
        ProcessEngineConfigurationImpl configuration =
                (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
        configuration
                .getCommandExecutorTxRequired()
                .execute(context -> configuration
                        .getExpressionManager()
                        .createExpression(FIRES)
                        .getValue(StartProcessVariableScope.getSharedInstance()));
        assertThat(probe.count()).isOne();
    }

    @Test
    void the_probe_fires_on_an_engine_as_it_is_shipped() {
        StandaloneInMemProcessEngineConfiguration stock = new StandaloneInMemProcessEngineConfiguration();
        stock.setJdbcUrl("jdbc:h2:mem:" + UUID.randomUUID());
        stock.setProcessEngineName("stock").setJobExecutorActivate(false);
        stock.setBeans(Map.of("probe", probe));
        stock.setEnableExpressionsInAdhocQueries(false);
        stock.setEnableExpressionsInStoredQueries(false);
        ProcessEngine shipped = stock.buildProcessEngine();
        try {
            shipped.getTaskService()
                    .createTaskQuery()
                    .or()
                    .taskAssigneeExpression(FIRES)
                    .endOr()
                    .list();
            answers.add("stock engine 7.24.0, both switches off: orQueries evaluated the expression "
                    + (probe.count() == 1 ? "(the hole)" : "not"));
            shipped.getTaskService()
                    .createTaskQuery()
                    .or()
                    .taskAssigneeExpression(FIRES)
                    .endOr()
                    .list();
            assertThat(probe.count()).isOne();
        } finally {
            shipped.close();
        }
    }

    @Test
    void a_query_with_an_expression_is_refused_on_every_route() {
        for (Visitor visitor : List.of(Visitor.withBasic(port, "demo"), Visitor.withBasic(port, "clerk"))) {
            PREFIXES.forEach(prefix -> queries(visitor, prefix));
        }
        queries(Visitor.loggedIn(port, "demo"), WEB_APPS);
        queries(Visitor.loggedIn(port, "clerk"), WEB_APPS);
    }

    @Test
    void a_filter_with_an_expression_is_neither_stored_nor_extended_on_any_route() {
        PREFIXES.forEach(prefix -> filters(Visitor.withBasic(port, "demo"), prefix));
        filters(Visitor.loggedIn(port, "demo"), WEB_APPS);
        assertThat(jdbc.sql("select count(*) from act_ru_filter where query_ like '%probe%'")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void a_filter_that_was_stored_before_is_not_evaluated_on_any_route() {
        List<String> stored = List.of(
                stored(new TaskQueryImpl().taskAssigneeExpression(FIRES)),
                stored((TaskQueryImpl)
                        new TaskQueryImpl().or().taskAssigneeExpression(FIRES).endOr()),
                stored(new TaskQueryImpl()
                        .or()
                        .dueAfterExpression(FIRES)
                        .endOr()
                        .or()
                        .taskOwnerExpression(FIRES)
                        .endOr()));
        try {
            for (String filter : stored) {
                PREFIXES.forEach(prefix -> storedFilter(Visitor.withBasic(port, "demo"), prefix, filter));
                storedFilter(Visitor.loggedIn(port, "demo"), WEB_APPS, filter);
            }
        } finally {
            jdbc.sql("delete from act_ru_filter where name_ = 'stored before'").update();
        }
    }

    /** Expressions without an object behind them, too: what the engine's functions say is nobody's business in a query. */
    @Test
    void it_does_not_matter_what_the_expression_says() {
        Visitor demo = Visitor.withBasic(port, "demo");
        for (String expression : List.of(
                "${''.getClass().forName('java.lang.Runtime').getMethod('exec',''.getClass())}",
                "${probe.execute(null)}",
                "${1 + 1}",
                "${currentUser()}",
                "#{probe.fired}",
                "x${probe.fired}",
                "demo")) {
            refuses(demo, "POST", "/engine-rest/task", or("assigneeExpression", expression));
        }
    }

    private void queries(Visitor visitor, String prefix) {
        for (String parameter : expressionParameters()) {
            String value = URLEncoder.encode(FIRES, StandardCharsets.UTF_8);
            refuses(visitor, "GET", prefix + "/task?" + parameter + "=" + value, null);
            refuses(visitor, "GET", prefix + "/task/count?" + parameter + "=" + value, null);
            for (String body : List.of(flat(parameter), or(parameter, FIRES), secondOr(parameter))) {
                refuses(visitor, "POST", prefix + "/task", body);
                refuses(visitor, "POST", prefix + "/task/count", body);
            }
        }
    }

    private void filters(Visitor visitor, String prefix) {
        String harmless = create(visitor, prefix);
        for (String parameter : expressionParameters()) {
            for (String query : List.of(flat(parameter), or(parameter, FIRES), secondOr(parameter))) {
                String filter = "{\"resourceType\":\"Task\",\"name\":\"evil\",\"query\":" + query + "}";
                refuses(visitor, "POST", prefix + "/filter/create", filter);
                refuses(visitor, "PUT", prefix + "/filter/" + harmless, filter);
                for (String run : List.of("/list", "/count", "/singleResult")) {
                    refuses(visitor, "POST", prefix + "/filter/" + harmless + run, query);
                }
            }
        }
        visitor.send("DELETE", prefix + "/filter/" + harmless, null, null);
    }

    private void storedFilter(Visitor visitor, String prefix, String filter) {
        for (String run : List.of("/list", "/count", "/singleResult")) {
            refuses(visitor, "GET", prefix + "/filter/" + filter + run, null);
            refuses(visitor, "POST", prefix + "/filter/" + filter + run, "{\"nameLike\":\"%\"}");
        }
        refuses(visitor, "GET", prefix + "/filter/" + filter + "?itemCount=true", null);
        refuses(visitor, "GET", prefix + "/filter?itemCount=true", null);
    }

    private void refuses(Visitor visitor, String method, String path, String body) {
        Answer answer = body == null ? visitor.get(path) : visitor.json(method, path, body);
        answers.add(method + " " + path + (body == null ? "" : " " + body) + " → " + answer);
        assertThat(answer.status())
                .as(method + " " + path + " " + body + ": " + answer)
                .isEqualTo(400);
        // The route for one result says of whatever goes wrong that there is none
        assertThat(answer.body())
                .containsPattern(
                        path.endsWith("/singleResult")
                                ? "Expressions are|not returns a valid single result"
                                : "Expressions are (not allowed|forbidden) in ");
        assertThat(probe.count()).as("evaluations").isZero();
    }

    private String create(Visitor visitor, String prefix) {
        Answer created = visitor.json("POST", prefix + "/filter/create", """
                {"resourceType":"Task","name":"harmless","query":{"assignee":"demo"}}""");
        assertThat(created.status()).as(created.toString()).isEqualTo(200);
        return created.body().replaceAll("(?s).*\"id\":\"([^\"]+)\".*", "$1");
    }

    private String stored(TaskQuery query) {
        String id = UUID.randomUUID().toString();
        jdbc.sql(
                        "insert into act_ru_filter (id_, rev_, resource_type_, name_, query_) values (:id, 1, 'Task', 'stored before', :query)")
                .param("id", id)
                .param(
                        "query",
                        new JsonTaskQueryConverter()
                                .toJsonObject((TaskQueryImpl) query)
                                .toString())
                .update();
        return id;
    }

    /** As the REST API's own class lists them, so that none is forgotten. */
    private static List<String> expressionParameters() {
        List<String> parameters = Arrays.stream(TaskQueryDto.class.getMethods())
                .filter(method -> method.isAnnotationPresent(CamundaQueryParam.class))
                .map(method -> method.getAnnotation(CamundaQueryParam.class).value())
                .filter(name -> name.endsWith("Expression"))
                .sorted()
                .toList();
        assertThat(parameters).hasSize(20);
        return parameters;
    }

    private static String flat(String parameter) {
        return "{\"" + parameter + "\":\"" + FIRES + "\"}";
    }

    private static String or(String parameter, String expression) {
        return "{\"orQueries\":[{\"" + parameter + "\":\"" + expression + "\"}]}";
    }

    private static String secondOr(String parameter) {
        return "{\"assignee\":\"demo\",\"orQueries\":[{\"name\":\"a\"},{\"owner\":\"b\",\"" + parameter + "\":\""
                + FIRES + "\"}]}";
    }
}
