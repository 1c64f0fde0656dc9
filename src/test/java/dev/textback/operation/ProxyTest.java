package dev.textback.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpServer;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509TrustManager;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The shipped {@code docker/Caddyfile}, run by Caddy itself on this machine in front of a program that notes what reaches it. */
class ProxyTest {

    private static final List<String> REACHED = new CopyOnWriteArrayList<>();

    /** With a dot: Java names no other host in its TLS greeting. */
    private static final String HOST = "textback.test";

    @TempDir
    private static Path folder;

    private static HttpServer program;
    private static Process proxy;
    private static int port;

    @BeforeAll
    static void start() throws Exception {
        assumeThat(Programs.find("caddy"))
                .as("caddy is not installed (Debian package caddy); the proxy's configuration was not tried")
                .isPresent();
        program = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        program.createContext("/", exchange -> {
            REACHED.add(exchange.getRequestURI().toString());
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        program.start();
        port = freePort();
        Path shipped = folder.resolve("Caddyfile");
        // Its own certificate, and ports that are free: the rest is as it is shipped
        Files.writeString(
                shipped,
                Files.readString(Path.of("docker/Caddyfile"))
                        .replace(
                                "\temail {$TEXTBACK_ACME_EMAIL}",
                                "\tlocal_certs\n\tskip_install_trust\n\thttps_port " + port + "\n\thttp_port "
                                        + freePort()));
        ProcessBuilder builder = new ProcessBuilder(
                        "caddy", "run", "--config", shipped.toString(), "--adapter", "caddyfile")
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log.txt").toFile());
        builder.environment().put("TEXTBACK_HOST", HOST);
        builder.environment()
                .put("TEXTBACK_UPSTREAM", "127.0.0.1:" + program.getAddress().getPort());
        builder.environment().put("HOME", folder.toString());
        builder.environment().put("XDG_DATA_HOME", folder.toString());
        builder.environment().put("XDG_CONFIG_HOME", folder.toString());
        proxy = builder.start();
        await("the proxy").atMost(Duration.ofSeconds(60)).ignoreExceptions().until(() -> statusOf("/nothing") == 404);
    }

    @AfterAll
    static void stop() {
        if (proxy != null) {
            proxy.destroyForcibly();
        }
        if (program != null) {
            program.stop(0);
        }
    }

    @BeforeEach
    void forget() {
        REACHED.clear();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/webhooks/plivo/text",
                "/webhooks/plivo/delivery?text=0f8fad5b-d9cb-469f-a165-70867728950e",
                "/webhooks/telephony/acme-cloud",
                "/book/acme-plumbing",
                "/book/acme-plumbing?day=2026-11-25&at=09%3A30",
                "/t/c2lnbmVk.dG9rZW4_-",
                "/console",
                "/console/threads/12"
            })
    void what_callers_the_carrier_and_staff_need_passes_unchanged(String path) throws Exception {
        assertThat(statusOf(path)).isEqualTo(204);
        assertThat(REACHED).containsExactly(path);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/actuator/health",
                "/actuator/prometheus",
                "/api/missed-calls",
                "/engine-rest/task",
                "/camunda/app/cockpit",
                "/camunda/api/admin/setup/default/user/create",
                "/phone",
                "/simulated-carrier/v1/",
                "/webhooks",
                "/webhooks/other",
                "/booking",
                "/consoles",
                "/error"
            })
    void everything_else_ends_at_the_proxy(String path) throws Exception {
        assertThat(statusOf(path)).isEqualTo(404);
        assertThat(REACHED).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/book/../actuator/prometheus",
                "/book/%2e%2e/actuator/prometheus",
                "/book/..%2factuator/prometheus",
                "/book/..;/actuator/prometheus",
                "/book/;x/../../engine-rest/task",
                "/book/..%5cactuator/prometheus",
                "/book/%252e%252e/actuator/prometheus",
                "//actuator/prometheus",
                "/book//../actuator/prometheus",
                "/webhooks/plivo/..",
                "/console/./../api/missed-calls",
                "/BOOK/../engine-rest/task"
            })
    void no_spelling_of_a_path_slips_by(String path) throws Exception {
        assertThat(statusOf(path)).isBetween(400, 499);
        assertThat(REACHED).isEmpty();
    }

    /** The bytes as they are: a client library would tidy the path up. */
    private static int statusOf(String path) throws Exception {
        SSLContext trusting = SSLContext.getInstance("TLS");
        trusting.init(null, new TrustManager[] {new Anybody()}, null);
        try (Socket plain = new Socket(InetAddress.getLoopbackAddress(), port);
                SSLSocket socket = (SSLSocket) trusting.getSocketFactory().createSocket(plain, HOST, port, true)) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream()
                    .write(("GET " + path + " HTTP/1.1\r\nHost: " + HOST + ":" + port + "\r\nConnection: close\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            String first = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII))
                    .readLine();
            return Integer.parseInt(first.split(" ")[1]);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** The proxy signs its own certificate here. */
    private static final class Anybody implements X509TrustManager {

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type) {}

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return new X509Certificate[0];
        }
    }
}
