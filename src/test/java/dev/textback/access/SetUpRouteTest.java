package dev.textback.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.textback.concurrency.OnH2;
import dev.textback.process.ProbedProgram;
import dev.textback.process.ThisEngineAnswers;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.rest.dto.identity.UserCredentialsDto;
import org.camunda.bpm.engine.rest.dto.identity.UserDto;
import org.camunda.bpm.engine.rest.dto.identity.UserProfileDto;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** CVE-2026-77226: whoever spells the set-up route however they like makes no user, while there is an administrator and while there is none. */
@OnH2
@Import(ProbedProgram.class)
@ExtendWith(ThisEngineAnswers.class)
class SetUpRouteTest {

    private static final String USER = """
            {"profile":{"id":"intruder","firstName":"I","lastName":"N"},"credentials":{"password":"intruder"}}""";

    private static final List<String> SPELLINGS = List.of(
            "/camunda/api/admin/setup/default/user/create",
            "/camunda/api/admin/setup/default/user/create/",
            "/camunda/api/admin/setup/default/user/create?x=1",
            "/camunda/api/admin/setup/other/user/create",
            "/camunda/api/admin/setup//user/create",
            "/camunda/api/admin/setup/%20/user/create",
            "/camunda/api/admin/%73etup/default/user/create",
            "/camunda/api/admin/s%65tup/default/%75ser/create",
            "/camunda/api/admin/%2573etup/default/user/create",
            "/camunda/api/%61dmin/setup/default/user/create",
            "/camunda/%61pi/admin/setup/default/user/create",
            "/c%61munda/api/admin/setup/default/user/create",
            "//camunda/api/admin/setup/default/user/create",
            "/camunda//api/admin/setup/default/user/create",
            "/camunda/api//admin/setup/default/user/create",
            "/camunda/api/admin//setup/default/user/create",
            "/camunda/api/admin/setup/default//user/create",
            "/camunda;x=1/api/admin/setup/default/user/create",
            "/camunda/api;x/admin/setup/default/user/create",
            "/camunda/api/admin;a=b/setup/default/user/create",
            "/camunda/api/admin/setup;x/default/user/create",
            "/camunda/api/admin/setup/default;x=1/user/create",
            "/camunda/api/admin/setup/default/user/create;x",
            "/camunda/api/admin/setup%3bx/default/user/create",
            "/camunda/api/admin%2fsetup/default/user/create",
            "/camunda/api/admin/setup%2fdefault/user/create",
            "/camunda/api/admin/setup%5cdefault/user/create",
            "/camunda/api/admin/./setup/default/user/create",
            "/camunda/api/admin/x/../setup/default/user/create",
            "/camunda/api/admin/%2e/setup/default/user/create",
            "/camunda/api/admin/x/%2e%2e/setup/default/user/create",
            "/engine-rest/../camunda/api/admin/setup/default/user/create",
            "/book/..;/camunda/api/admin/setup/default/user/create",
            "/camunda/api/admin/setup/default/user/create%00",
            "/camunda/api/admin/setup/default/user/create%0a",
            "/camunda/api/admin/setup/default/user/create.json",
            "/camunda/api/admin/SETUP/default/user/create",
            "/camunda/api/Admin/setup/default/user/create",
            "/camunda/API/admin/setup/default/user/create",
            "/CAMUNDA/api/admin/setup/default/user/create",
            "/api/admin/setup/default/user/create",
            "/setup/default/user/create",
            "/camunda/app/admin/default/setup/",
            "/camunda/app/admin/default/setup",
            "/camunda/app/admin/default/%73etup/#/setup");

    private static final List<String> METHODS =
            List.of("POST", "PUT", "GET", "PATCH", "DELETE", "OPTIONS", "HEAD", "post", "TRACE");

    @Autowired
    private IdentityService identities;

    @LocalServerPort
    private int port;

    private final List<String> answers = new ArrayList<>();

    @Test
    void no_spelling_of_the_set_up_route_makes_a_user() throws Exception {
        tryAll("an administrator exists");
        identities.deleteMembership("demo", "camunda-admin");
        try {
            tryAll("no administrator exists");
            theRouteWouldMakeOne();
        } finally {
            identities.createMembership("demo", "camunda-admin");
        }
        Files.createDirectories(Path.of("target"));
        Files.write(Path.of("target/cve-2026-77226.txt"), answers);
    }

    private void tryAll(String circumstance) throws IOException {
        Session session = new Session(request("GET", "/camunda/app/welcome/default/", "", ""));
        for (String path : SPELLINGS) {
            for (String method : METHODS) {
                for (String headers :
                        List.of("", session.headers(), session.headers() + "X-HTTP-Method-Override: POST\r\n")) {
                    String status = request(method, path, headers, USER).get(0);
                    answers.add(circumstance + ": " + method + " " + path + " → " + status);
                    assertThat(status).as(method + " " + path).doesNotContain(" 204");
                    assertThat(identities.createUserQuery().userId("intruder").count())
                            .as(circumstance + ": " + method + " " + path)
                            .isZero();
                }
            }
        }
    }

    /** The same call behind the wall: if it made no user either, the test above would say nothing. */
    private void theRouteWouldMakeOne() throws Exception {
        UserDto intruder = new UserDto();
        UserProfileDto profile = new UserProfileDto();
        profile.setId("intruder");
        UserCredentialsDto password = new UserCredentialsDto();
        password.setPassword("intruder");
        intruder.setProfile(profile);
        intruder.setCredentials(password);
        new org.camunda.bpm.admin.impl.web.SetupResource().createInitialUser("default", intruder);
        assertThat(identities
                        .createUserQuery()
                        .userId("intruder")
                        .memberOfGroup("camunda-admin")
                        .count())
                .isOne();
        answers.add(
                "behind the wall, no administrator exists: SetupResource.createInitialUser → an administrator was made (the hole)");
        identities.deleteUser("intruder");
    }

    /** Written by hand: an HTTP client would tidy the path up. */
    private List<String> request(String method, String path, String headers, String body) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(20_000);
            String request =
                    method + " " + path + " HTTP/1.1\r\nHost: localhost:" + port + "\r\nConnection: close\r\n" + headers
                            + "Content-Type: application/json\r\nContent-Length: " + body.length() + "\r\n\r\n" + body;
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            return new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8))
                    .lines()
                    .toList();
        }
    }

    /** The cookies and the CSRF token that a browser would send. */
    private record Session(List<String> answer) {
        String headers() {
            StringBuilder cookies = new StringBuilder();
            String token = "";
            for (String line : answer) {
                if (line.regionMatches(true, 0, "Set-Cookie: ", 0, 12)) {
                    String cookie = line.substring(12).split(";", 2)[0];
                    cookies.append(cookies.isEmpty() ? "" : "; ").append(cookie);
                    token = cookie.startsWith("XSRF-TOKEN=") ? cookie.substring(11) : token;
                }
            }
            assertThat(token).as("CSRF token").isNotEmpty();
            return "Cookie: " + cookies + "\r\nX-XSRF-TOKEN: " + token + "\r\n";
        }
    }
}
