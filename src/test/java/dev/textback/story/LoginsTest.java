package dev.textback.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import dev.textback.business.Role;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.identity.User;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The PBX's login: what it reports for, what it may say, and that nobody elsewhere keeps it from logging in. */
class LoginsTest extends Story {

    private static final String PASSWORD = "only-for-these-tests";
    private static final String START = "/engine-rest/process-definition/key/missed-call/start";

    @Autowired
    private ProcessEngine engine;

    @LocalServerPort
    private int port;

    @Test
    void telephony_without_a_business_reports_for_every_line() {
        Visitor pbx = telephony("pbx-of-all", Set.of());

        assertThat(reports(pbx, Shop.ACME.line)).isEqualTo(202);
        assertThat(reports(pbx, Shop.BLOOM.line)).isEqualTo(202);
        assertThat(reports(pbx, "+14155559999")).isEqualTo(404);
        assertThat(starts(pbx, Shop.BLOOM.line).statusCode()).isEqualTo(200);
    }

    @Test
    void telephony_of_some_businesses_reports_for_those_alone() {
        Visitor pbx = telephony("pbx-of-two", Set.of(Shop.ACME.id, Shop.BLOOM.id));

        assertThat(reports(pbx, Shop.ACME.line)).isEqualTo(202);
        assertThat(reports(pbx, Shop.BLOOM.line)).isEqualTo(202);
        assertThat(reports(pbx, Shop.CHEN.line)).isEqualTo(404);
        assertThat(starts(pbx, Shop.ACME.line).statusCode()).isEqualTo(200);
        assertThat(starts(pbx, Shop.CHEN.line).statusCode()).isEqualTo(403);
        assertThat(starts(pbx, "+14155559999").statusCode())
                .as("an unknown line looks the same")
                .isEqualTo(403);
    }

    @Test
    void a_caller_with_an_open_conversation_who_rings_again_joins_it_whoever_reports_the_call() {
        Visitor pbx = telephony("pbx-of-acme", Set.of(Shop.ACME.id));
        Caller maria = given.aCallerOf(Shop.ACME);
        Call first = given.aMissedCall().from(maria).at("Tuesday 15:42");
        String again = UUID.randomUUID().toString();

        assertThat(pbx.asks("POST", START, start(again, maria.number(), Shop.ACME.line))
                        .statusCode())
                .isEqualTo(200);

        assertThat(reported(again).process()).hasPassed("joined").isEnded();
        assertThat(first.process()).hasPassed("raise-the-urgency").isNotEnded();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"businessKey\":\"x\",\"variables\":{},\"startInstructions\":[{\"type\":\"startBeforeActivity\",\"activityId\":\"send-first-text\"}]}",
                "{\"businessKey\":\"x\",\"variables\":{\"businessId\":{\"value\":\"bloom-flowers\"}}}",
                "{\"businessKey\":\"x\",\"variables\":{\"to\":{\"value\":\"x\",\"type\":\"Object\",\"valueInfo\":{}}}}",
                "{\"businessKey\":\"x\",\"withVariablesInReturn\":true}",
                "{\"variables\":{\"to\":{\"value\":\"+14155550199\"}}}",
                "{\"businessKey\":null,\"variables\":{}}",
                "{\"businessKey\":\"%201d\",\"variables\":{}}",
                "{\"businessKey\":\"x\",\"variables\":{\"from\":{\"value\":\"%1001d\"}}}",
                "{\"businessKey\":\"x\",\"variables\":{\"from\":{\"value\":\"\\u0000\"}}}",
                "[]",
                "{"
            })
    void telephony_says_what_a_call_is_and_nothing_else(String body) {
        Visitor pbx = telephony("pbx-of-all", Set.of());
        assertThat(pbx.asks("POST", START, body.formatted(1, 1)).statusCode()).isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/engine-rest/engine/default/task",
                "/engine-rest/engine",
                "/engine-rest/process-definition/key/missed-call",
                "/engine-rest/process-definition/key/missed-call/xml",
                "/engine-rest/process-instance",
                "/engine-rest/tenant",
                "/engine-rest/version"
            })
    void telephony_reads_nothing(String path) {
        assertThat(telephony("pbx-of-all", Set.of()).asks("GET", path, "").statusCode())
                .isEqualTo(403);
    }

    @Test
    void a_guesser_elsewhere_is_slowed_down_and_locks_nobody_out() throws IOException {
        Visitor pbx = telephony("pbx-of-all", Set.of());
        assertThat(reports(pbx, Shop.ACME.line)).isEqualTo(202);

        for (int guess = 0; guess < 10; guess++) {
            assertThat(from("127.0.0.66", "pbx-of-all", "guess-" + guess)).startsWith("HTTP/1.1 401");
        }
        String refused = from("127.0.0.66", "pbx-of-all", "guess-again");
        assertThat(refused).startsWith("HTTP/1.1 429").containsIgnoringCase("\nRetry-After: ");
        assertThat(from("127.0.0.66", "pbx-of-all", PASSWORD))
                .as("not even looked at")
                .startsWith("HTTP/1.1 429");
        assertThat(from("127.0.0.66", "demo", "demo")).startsWith("HTTP/1.1 429");

        assertThat(reports(pbx, Shop.ACME.line)).as("where the PBX is at home").isEqualTo(202);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/login/tasklist", "/%6Cogin/tasklist", "/login/welcome/", "/login/nothing-of-the-kind"})
    void a_guesser_at_the_web_apps_login_is_slowed_down_too(String spelling) throws IOException {
        String address = "127.0.1." + (1 + Math.abs(spelling.hashCode() % 200));
        String answer = "";
        for (int guess = 0; guess <= 10; guess++) {
            answer = webLogin(address, spelling, "guess-" + guess);
        }
        assertThat(answer).startsWith("HTTP/1.1 429").containsIgnoringCase("\nRetry-After: ");
        assertThat(new Visitor("http://127.0.0.1:" + port, "demo", "demo").logsInTo("admin"))
                .as("the administrator elsewhere")
                .isEqualTo(200);
    }

    @Test
    void a_login_in_a_form_too_long_to_be_read_counts_as_a_guess_and_is_not_tried() throws IOException {
        String padded = "username=demo&password=demo&more=" + "x".repeat(3_000_000);
        String answer = "";
        for (int guess = 0; guess <= 10; guess++) {
            answer = webLoginWith("127.0.2.77", "/login/admin", padded);
            assertThat(answer).as("try " + guess).doesNotStartWith("HTTP/1.1 200");
        }
        assertThat(answer).startsWith("HTTP/1.1 429");
    }

    @Test
    void the_web_apps_cookies_stay_with_the_browser_and_their_pages_run_no_foreign_script() throws IOException {
        String page = raw("127.0.0.1", "GET /camunda/app/tasklist/default/ HTTP/1.1\r\n", "");
        assertThat(page)
                .startsWith("HTTP/1.1 200")
                .containsPattern(
                        "\nContent-Security-Policy: base-uri 'self';script-src 'nonce-[\\w-]{20,}' 'strict-dynamic' ")
                .contains(";default-src 'self';", ";object-src 'none';");
        assertThat(page.lines().filter(line -> line.startsWith("Set-Cookie: ")))
                .allSatisfy(cookie ->
                        assertThat(cookie).containsOnlyOnce("SameSite=Lax").doesNotContain("Secure"))
                .satisfiesExactlyInAnyOrder(
                        session -> assertThat(session).contains(" JSESSIONID=").contains("HttpOnly"),
                        token -> assertThat(token).contains(" XSRF-TOKEN=").contains("Path=/camunda;"));
        assertThat(page).doesNotContain("Strict-Transport-Security");
    }

    private int reports(Visitor pbx, String line) {
        return pbx.asks(
                        "POST",
                        "/api/missed-calls",
                        "{\"callId\":\"%s\",\"from\":\"+18005550190\",\"to\":\"%s\"}"
                                .formatted(UUID.randomUUID(), line))
                .statusCode();
    }

    private HttpResponse<String> starts(Visitor pbx, String line) {
        return pbx.asks("POST", START, start(UUID.randomUUID().toString(), "+18005550191", line));
    }

    private static String start(String call, String from, String to) {
        return "{\"businessKey\":\"%s\",\"variables\":{\"from\":{\"value\":\"%s\",\"type\":\"String\"},\"to\":{\"value\":\"%s\"}}}"
                .formatted(call, from, to);
    }

    /** The claim to be forwarded for somebody else changes nothing: nobody has named a proxy. */
    private String from(String address, String user, String password) throws IOException {
        String login = Base64.getEncoder().encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8));
        return raw(
                address,
                "GET /api/missed-calls HTTP/1.1\r\n",
                "Authorization: Basic " + login + "\r\nX-Forwarded-For: 198.51.100." + password.length() + "\r\n");
    }

    private String webLogin(String address, String spelling, String password) throws IOException {
        return webLoginWith(address, spelling, "username=demo&password=" + password);
    }

    private String webLoginWith(String address, String spelling, String form) throws IOException {
        String page = raw(address, "GET /camunda/app/welcome/default/ HTTP/1.1\r\n", "");
        String cookies = page.lines()
                .filter(line -> line.startsWith("Set-Cookie: "))
                .map(line -> line.substring("Set-Cookie: ".length()).split(";")[0])
                .collect(Collectors.joining("; "));
        String token = cookies.replaceFirst(".*XSRF-TOKEN=([^;]*).*", "$1");
        return raw(
                address,
                "POST /camunda/api/admin/auth/user/default" + spelling + " HTTP/1.1\r\n",
                "Cookie: " + cookies + "\r\nX-XSRF-TOKEN: " + token
                        + "\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: " + form.length()
                        + "\r\n",
                form);
    }

    private String raw(String address, String request, String headers) throws IOException {
        return raw(address, request, headers, "");
    }

    private String raw(String address, String request, String headers, String body) throws IOException {
        try (Socket socket = new Socket()) {
            socket.bind(new InetSocketAddress(InetAddress.getByName(address), 0));
            socket.connect(new InetSocketAddress("127.0.0.1", port));
            socket.getOutputStream()
                    .write((request + "Host: localhost\r\nConnection: close\r\n" + headers + "\r\n" + body)
                            .getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private Visitor telephony(String user, Set<String> businesses) {
        IdentityService identities = engine.getIdentityService();
        if (identities.createUserQuery().userId(user).count() == 0) {
            User account = identities.newUser(user);
            account.setPassword(PASSWORD);
            identities.saveUser(account);
            identities.createMembership(user, Role.TELEPHONY.group());
            businesses.forEach(business -> identities.createTenantUserMembership(business, user));
        }
        return new Visitor("http://127.0.0.1:" + port, user, PASSWORD);
    }
}
