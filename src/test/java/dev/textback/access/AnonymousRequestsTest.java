package dev.textback.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.textback.concurrency.OnH2;
import dev.textback.process.ProbedProgram;
import dev.textback.process.ThisEngineAnswers;
import dev.textback.process.Visitor;
import dev.textback.process.Visitor.Answer;
import jakarta.ws.rs.core.Application;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.camunda.bpm.admin.impl.web.AdminApplication;
import org.camunda.bpm.cockpit.impl.web.CockpitApplication;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.tasklist.impl.web.TasklistApplication;
import org.camunda.bpm.welcome.impl.web.WelcomeApplication;
import org.glassfish.jersey.server.model.Resource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** Every route of the engine's REST API and of the web applications, as their own descriptions list them, asked by nobody in particular. */
@OnH2
@Import(ProbedProgram.class)
@ExtendWith(ThisEngineAnswers.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AnonymousRequestsTest {

    /** As telephony would report it. */
    private static final String CALL = """
            {"businessKey": "of-a-stranger", "variables": {
              "from": {"value": "+14152340099", "type": "String"},
              "to": {"value": "+14155550199", "type": "String"},
              "calledAt": {"value": "%s", "type": "String"}}}""".formatted(Instant.now());

    @Autowired
    private IdentityService identities;

    @LocalServerPort
    private int port;

    @Test
    void the_engines_rest_api_answers_nobody_without_a_login() throws IOException {
        Map<String, Integer> answers = new TreeMap<>();
        for (String prefix : List.of("/engine-rest", "/engine-rest/engine/default")) {
            for (Route route : engineRoutes()) {
                answers.put(route.method() + " " + prefix + route.path(), ask(prefix, route));
            }
        }
        assertThat(answers)
                .hasSizeGreaterThan(700)
                .allSatisfy((route, status) -> assertThat(status).as(route).isEqualTo(401));
        Visitor nobody = Visitor.anonymous(port);
        for (String path : List.of(
                "/engine-rest",
                "/engine-rest/",
                "/engine-rest/engine",
                "/engine-rest/engine/",
                "/engine-rest/engine;x",
                "/engine-rest/%65ngine")) {
            assertThat(nobody.get(path).status()).as(path).isIn(400, 401);
        }
    }

    @Test
    void the_web_applications_copy_of_it_answers_nobody_without_a_session() throws IOException {
        Map<String, Integer> answers = new TreeMap<>();
        for (Route route : engineRoutes()) {
            String prefix = "/camunda/api/engine/engine/default";
            answers.put(route.method() + " " + prefix + route.path(), ask(prefix, route));
        }
        // Shown to whoever sets a password; there is none here
        assertThat(answers.remove("GET /camunda/api/engine/engine/default/identity/password-policy"))
                .isEqualTo(404);
        assertThat(answers)
                .hasSizeGreaterThan(350)
                .allSatisfy((route, status) -> assertThat(status).as(route).isIn(401, 403));
    }

    @Test
    void the_web_applications_own_routes_answer_nobody_but_who_logs_in() {
        Map<String, Integer> answers = new TreeMap<>();
        Map<String, Application> applications = Map.of(
                "admin",
                new AdminApplication(),
                "cockpit",
                new CockpitApplication(),
                "tasklist",
                new TasklistApplication(),
                "welcome",
                new WelcomeApplication());
        applications.forEach((name, application) -> application.getClasses().stream()
                .map(Resource::from)
                .filter(resource -> resource != null)
                .flatMap(resource -> routes("", resource).stream())
                .forEach(route -> answers.put(
                        route.method() + " /camunda/api/" + name + route.path(), ask("/camunda/api/" + name, route))));
        assertThat(answers).hasSizeGreaterThan(12);
        // Who asks whether somebody is logged in hears that nobody is; the style of the login page is no secret
        answers.keySet()
                .removeIf(
                        route -> route.startsWith("GET /camunda/api/admin/auth/user/x") || route.contains("/static/"));
        assertThat(answers)
                .allSatisfy((route, status) -> assertThat(status).as(route).isIn(400, 401, 403, 404, 405));
        assertThat(Visitor.anonymous(port)
                        .get("/camunda/api/admin/auth/user/default")
                        .status())
                .isIn(401, 404);
    }

    /** A login alone opens nothing of what changes the engine. */
    @Test
    void a_user_without_rights_neither_deploys_nor_deletes_nor_starts() {
        Visitor visitor = stranger();
        String form =
                "--b\r\nContent-Disposition: form-data; name=\"data\"; filename=\"a.bpmn\"\r\n\r\n<a/>\r\n--b--\r\n";
        List<Answer> answers = List.of(
                visitor.send(
                        "POST", "/engine-rest/deployment/create", "multipart/form-data; boundary=b", form.getBytes()),
                visitor.send("DELETE", "/engine-rest/process-definition/key/missed-call?cascade=true", null, null),
                visitor.send("DELETE", "/engine-rest/process-definition/key/missed-call/delete", null, null),
                visitor.json("POST", "/engine-rest/process-definition/key/missed-call/start", CALL),
                visitor.json(
                        "POST",
                        "/engine-rest/user/create",
                        "{\"profile\":{\"id\":\"x\"},\"credentials\":{\"password\":\"x\"}}"),
                visitor.json(
                        "POST",
                        "/engine-rest/authorization/create",
                        "{\"type\":1,\"permissions\":[\"ALL\"],\"userId\":\"stranger\",\"resourceType\":9,\"resourceId\":\"*\"}"),
                visitor.json(
                        "POST",
                        "/engine-rest/filter/create",
                        "{\"resourceType\":\"Task\",\"name\":\"x\",\"query\":{}}"),
                visitor.json(
                        "PUT", "/engine-rest/process-definition/key/missed-call/suspended", "{\"suspended\":true}"),
                visitor.get("/api/diagrams"),
                visitor.send("POST", "/api/diagrams/packaged", null, null),
                visitor.send("POST", "/api/diagrams", "application/zip", new byte[] {1}));
        assertThat(answers)
                .allSatisfy(answer ->
                        assertThat(answer.status()).as(answer.toString()).isEqualTo(403));
    }

    @Test
    void a_user_without_rights_reads_no_list() {
        Visitor visitor = stranger();
        for (String list : List.of(
                "/deployment",
                "/process-definition",
                "/process-instance",
                "/task",
                "/user",
                "/history/process-instance",
                "/history/variable-instance",
                "/job",
                "/variable-instance",
                "/event-subscription",
                "/incident",
                "/authorization",
                "/history/user-operation")) {
            Answer answer = visitor.get("/engine-rest" + list);
            assertThat(answer.status()).as(list + ": " + answer).isEqualTo(403);
        }
    }

    private Visitor stranger() {
        if (identities.createUserQuery().userId("stranger").count() == 0) {
            User stranger = identities.newUser("stranger");
            stranger.setPassword("stranger");
            identities.saveUser(stranger);
        }
        return Visitor.withBasic(port, "stranger");
    }

    private int ask(String prefix, Route route) {
        Visitor nobody = Visitor.anonymous(port);
        String path = prefix + route.path().replaceAll("\\{[^}]*}", "x");
        boolean hasBody = List.of("POST", "PUT").contains(route.method());
        return (hasBody ? nobody.json(route.method(), path, "{}") : nobody.send(route.method(), path, null, null))
                .status();
    }

    private static List<Route> engineRoutes() throws IOException {
        try (InputStream description = AnonymousRequestsTest.class.getResourceAsStream("/openapi.json")) {
            List<Route> routes = new ArrayList<>();
            JsonNode paths = new ObjectMapper().readTree(description).get("paths");
            paths.fields()
                    .forEachRemaining(path -> path.getValue()
                            .fieldNames()
                            .forEachRemaining(
                                    method -> routes.add(new Route(method.toUpperCase(Locale.ROOT), path.getKey()))));
            return routes;
        }
    }

    private static List<Route> routes(String prefix, Resource resource) {
        List<Route> routes = new ArrayList<>();
        String path = prefix
                + (resource.getPath() == null ? "" : "/" + resource.getPath().replaceAll("^/|/$", ""));
        resource.getResourceMethods().forEach(method -> routes.add(new Route(method.getHttpMethod(), path)));
        if (resource.getResourceLocator() != null) {
            routes.add(new Route("GET", path));
            routes.add(new Route("POST", path + "/x"));
        }
        resource.getChildResources().forEach(child -> routes.addAll(routes(path, child)));
        return routes;
    }

    private record Route(String method, String path) {}
}
