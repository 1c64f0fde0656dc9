package dev.textback.call.voice.plivo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.context.PropertyPlaceholderAutoConfiguration;
import org.springframework.boot.autoconfigure.http.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.autoconfigure.jackson.JacksonAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.DispatcherServletAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.ServletWebServerFactoryAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.WebMvcAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** A program that takes its time to start, or never does, as the carrier meets it: over HTTP, signed, on the port that it will have. */
class EarlyLineTest {

    private static final String TOKEN = "a-token-of-forty-characters-and-no-more-x";
    private static final String ACCOUNT = "MAXXXXXXXXXXXXXXXXXX";
    private static final Map<String, String> CALL =
            Map.of("CallUUID", "early", "From", "14152340001", "To", "14155550299");

    private final HttpClient http = HttpClient.newHttpClient();
    private final int port = freePort();

    @Test
    void while_the_program_starts_phones_ring_and_everything_else_is_to_be_repeated() throws Exception {
        CountDownLatch ready = new CountDownLatch(1);
        Starting.gate = ready;
        CompletableFuture<ConfigurableApplicationContext> program =
                CompletableFuture.supplyAsync(() -> start(Starting.class));
        try {
            await().atMost(Duration.ofSeconds(30)).until(() -> status("answer", CALL) == 200);

            assertThat(body("answer", CALL))
                    .contains("<Number>14155550223</Number>")
                    .contains(
                            "https://texts.example/webhooks/plivo/dial-result?line=14155550299&amp;turn=0#rc=3&amp;rp=all");
            assertThat(body("confirm?line=14155550299", CALL)).contains("A call for Always Rung");
            assertThat(body("dial-result?line=14155550299&turn=0", with("DialStatus", "busy")))
                    .contains("<Record");
            assertThat(body("answer", with("To", "14155550199")))
                    .contains("we will call you back")
                    .doesNotContain("text message");
            assertThat(status("hangup", CALL)).isEqualTo(503);
            assertThat(status("text", CALL)).isEqualTo(503);
            assertThat(status(
                            "dial-result",
                            Map.of(
                                    "CallUUID",
                                    "early",
                                    "To",
                                    "14155550299",
                                    "DialStatus",
                                    "completed",
                                    "DialBLegUUID",
                                    "leg")))
                    .isEqualTo(503);
            assertThat(status("answer", with("To", "14155559999"))).isEqualTo(404);
            assertThat(status("answer", Map.of("To", "14155550299"))).isEqualTo(400);
            assertThat(send("answer", CALL, "Zm9yZ2Vk").statusCode()).isEqualTo(403);
            assertThat(program).isNotDone();
            whoeverSendsSlowlyKeepsNobodyOut();
        } finally {
            ready.countDown();
        }

        try (ConfigurableApplicationContext started = program.get()) {
            assertThat(started.isActive()).isTrue();
            assertThat(body("answer", CALL)).isEqualTo("the program itself");
        }
    }

    private void whoeverSendsSlowlyKeepsNobodyOut() throws IOException {
        List<Socket> slow = new ArrayList<>();
        try {
            for (int i = 0; i < 20; i++) {
                Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
                socket.getOutputStream()
                        .write("POST /webhooks/plivo/answer HTTP/1.1\r\nX: ".getBytes(StandardCharsets.US_ASCII));
                slow.add(socket);
            }
            assertTimeoutPreemptively(
                    Duration.ofSeconds(4),
                    () -> assertThat(status("answer", CALL)).isEqualTo(200));
        } finally {
            for (Socket socket : slow) {
                socket.close();
            }
        }
    }

    @Test
    void a_program_that_fails_to_start_gives_the_port_back() {
        assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> start(Failing.class)))
                .isNotNull();

        try (ServerSocket free = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            assertThat(free.isBound()).isTrue();
        } catch (IOException taken) {
            throw new AssertionError(taken);
        }
    }

    private ConfigurableApplicationContext start(Class<?> program) {
        SpringApplication application = new SpringApplication(program);
        application.setBannerMode(Banner.Mode.OFF);
        application.setRegisterShutdownHook(false);
        return application.run(
                "--server.port=" + port,
                "--server.address=127.0.0.1",
                "--TEXTBACK_CONFIG=classpath:always-open-and-direct.yaml",
                "--textback.plivo.auth-id=" + ACCOUNT,
                "--textback.plivo.auth-token=" + TOKEN,
                "--textback.public-url=https://texts.example");
    }

    private static Map<String, String> with(String name, String value) {
        Map<String, String> form = new TreeMap<>(CALL);
        form.put(name, value);
        return form;
    }

    private int status(String path, Map<String, String> form) {
        try {
            return send(path, form, signature(path, form)).statusCode();
        } catch (IOException notYet) {
            return 0;
        }
    }

    private String body(String path, Map<String, String> form) throws IOException {
        return send(path, form, signature(path, form)).body();
    }

    private HttpResponse<String> send(String path, Map<String, String> form, String signature) throws IOException {
        String body = form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        try {
            return http.send(
                    HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/webhooks/plivo/" + path))
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .header("X-Plivo-Signature-V3", signature)
                            .header("X-Plivo-Signature-V3-Nonce", "7")
                            .POST(HttpRequest.BodyPublishers.ofString(body))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String signature(String path, Map<String, String> form) {
        String[] parts = path.split("\\?", 2);
        StringBuilder signed = new StringBuilder("https://texts.example/webhooks/plivo/" + parts[0] + "?");
        signed.append(parts.length < 2 ? "" : parts[1] + ".");
        new TreeMap<>(form).forEach((name, value) -> signed.append(name).append(value));
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(TOKEN.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return Base64.getEncoder().encodeToString(mac.doFinal((signed + ".7").getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A web server, and something that keeps it from starting for as long as a test wants. */
    @Configuration(proxyBeanMethods = false)
    @ImportAutoConfiguration({
        PropertyPlaceholderAutoConfiguration.class,
        ServletWebServerFactoryAutoConfiguration.class,
        DispatcherServletAutoConfiguration.class,
        WebMvcAutoConfiguration.class,
        HttpMessageConvertersAutoConfiguration.class,
        JacksonAutoConfiguration.class
    })
    @Import({EarlyLineHandOver.class, Itself.class})
    static class Starting {

        private static CountDownLatch gate = new CountDownLatch(0);

        @Bean
        String slowly() throws InterruptedException {
            gate.await();
            return "started";
        }
    }

    @Configuration(proxyBeanMethods = false)
    @ImportAutoConfiguration({PropertyPlaceholderAutoConfiguration.class, ServletWebServerFactoryAutoConfiguration.class
    })
    @Import(EarlyLineHandOver.class)
    static class Failing {

        @Bean
        String never() {
            throw new IllegalStateException("no database");
        }
    }

    @RestController
    static class Itself {

        @PostMapping("/webhooks/plivo/answer")
        String answer() {
            return "the program itself";
        }
    }
}
