package dev.textback.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.textback.figures.SignedForm;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** The packaged program in service: a process of its own with a carrier account, on a database that others may share. */
final class Node implements AutoCloseable {

    static final String LINE = "+14155550199";
    private static final String TOKEN = "a-token-of-no-account";
    private static final String LOGIN = "operator:only-for-this-test-1";

    private static final List<String> AS_IT_IS = List.of("-Xmx320m", "-XX:TieredStopAtLevel=1", "-jar", "textback.jar");

    private final HttpClient http = HttpClient.newHttpClient();
    private final String name;
    private final Path home;
    private final Path log;
    private final Map<String, String> environment;
    private final String base;
    private final List<String> arguments;
    private Process process;

    private Node(String name, Path home, Map<String, String> environment, int port, List<String> arguments) {
        this.name = name;
        this.home = home;
        this.log = home.resolve("log.txt");
        this.environment = environment;
        this.base = "http://127.0.0.1:" + port;
        this.arguments = arguments;
    }

    /** Starts without waiting; {@link #awaitReady} does. */
    static Node starting(String name, Path folder, String database, StandInCarrier carrier) throws IOException {
        Node node = prepared(
                name,
                folder,
                database,
                carrier,
                List.of("-Xmx320m", "-XX:TieredStopAtLevel=1", "-jar", "textback.jar"));
        node.start();
        return node;
    }

    /** The same, with one thing more in its environment. */
    static Node startingWith(
            String setting, String value, String name, Path folder, String database, StandInCarrier carrier)
            throws IOException {
        Node node = prepared(name, folder, database, carrier, AS_IT_IS);
        node.environment.put(setting, value);
        node.start();
        return node;
    }

    /** The same from the extracted layers, with the words that {@code docker/Dockerfile} starts it with. */
    static Node startingAsInTheImage(String name, Path folder, String database, StandInCarrier carrier)
            throws IOException, InterruptedException {
        ImageLayout image = ImageLayout.ofTheDockerfile();
        Node node = prepared(name, folder, database, carrier, image.arguments());
        image.layOut(node.home);
        node.start();
        return node;
    }

    private static Node prepared(
            String name, Path folder, String database, StandInCarrier carrier, List<String> arguments)
            throws IOException {
        Path home = Files.createDirectories(folder.resolve(name));
        // Copied first: a jar that is rebuilt under a running program stops it
        Files.copy(Path.of(System.getProperty("textback.jar", "target/textback.jar")), home.resolve("textback.jar"));
        try (InputStream packaged = Node.class.getResourceAsStream("/operation/businesses.yaml")) {
            Files.copy(Objects.requireNonNull(packaged), home.resolve("businesses.yaml"));
        }
        int port = freePort();
        return new Node(name, home, environment(name, home, database, carrier, port), port, arguments);
    }

    private static Map<String, String> environment(
            String name, Path home, String database, StandInCarrier carrier, int port) {
        Map<String, String> environment = new TreeMap<>();
        environment.put("TEXTBACK_PLIVO_AUTH_ID", "MATWONODESTWONODESTW");
        environment.put("TEXTBACK_PLIVO_AUTH_TOKEN", TOKEN);
        environment.put("TEXTBACK_PLIVO_BASE_URL", carrier.baseFor(name));
        environment.put("TEXTBACK_PLIVO_LOOKUP_URL", carrier.baseFor(name));
        environment.put("TEXTBACK_PUBLIC_URL", "http://127.0.0.1:" + port);
        environment.put("TEXTBACK_CONFIG", home.resolve("businesses.yaml").toString());
        environment.put("TEXTBACK_ADMIN_USER", LOGIN.split(":")[0]);
        environment.put("TEXTBACK_ADMIN_PASSWORD", LOGIN.split(":")[1]);
        environment.put("SPRING_DATASOURCE_URL", database);
        environment.put("SPRING_DATASOURCE_USERNAME", "postgres");
        environment.put("SPRING_DATASOURCE_PASSWORD", "postgres");
        environment.put("SERVER_PORT", String.valueOf(port));
        environment.put("SERVER_ADDRESS", "127.0.0.1");
        return environment;
    }

    /** Starts the program, once more if it has ended. */
    void start() throws IOException {
        ProcessBuilder builder = new ProcessBuilder(java(arguments))
                .directory(home.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().keySet().removeIf(key -> key.matches("(TEXTBACK|SPRING|SERVER|CAMUNDA|MANAGEMENT)_.*"));
        builder.environment().putAll(environment);
        process = builder.start();
    }

    private static List<String> java(List<String> arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(arguments);
        return command;
    }

    /** What the image's health check ends with. */
    int healthProbe() throws IOException, InterruptedException {
        return new ProcessBuilder(java(List.of(
                        "-cp", "textback.jar", HealthProbe.class.getName(), base + "/actuator/health/readiness")))
                .directory(home.toFile())
                .start()
                .waitFor();
    }

    void awaitReady() {
        await("start-up of " + name)
                .atMost(Duration.ofMinutes(6))
                .pollInterval(Duration.ofMillis(200))
                .until(this::isReady);
    }

    private boolean isReady() {
        assertThat(process.isAlive()).as(said()).isTrue();
        try {
            return get("/actuator/health").statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    /** SIGKILL: it can tidy nothing up. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor(20, TimeUnit.SECONDS);
    }

    /** SIGTERM, without waiting. */
    void stop() {
        process.destroy();
    }

    int awaitExit() throws InterruptedException {
        assertThat(process.waitFor(80, TimeUnit.SECONDS))
                .as("it stops\n" + said())
                .isTrue();
        return process.exitValue();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** Reports a missed call that ended at that moment; the status that it was answered with. */
    CompletableFuture<Integer> missedCall(String id, String from, Instant endedAt) {
        String body =
                "{\"callId\":\"%s\",\"from\":\"%s\",\"to\":\"%s\",\"at\":\"%s\"}".formatted(id, from, LINE, endedAt);
        return http.sendAsync(
                        asOperator("/api/missed-calls")
                                .header("Content-Type", "application/json")
                                .POST(HttpRequest.BodyPublishers.ofString(body))
                                .build(),
                        HttpResponse.BodyHandlers.discarding())
                .thenApply(HttpResponse::statusCode);
    }

    /** A text from a phone, as the carrier passes it on; the status that it was answered with. */
    CompletableFuture<Integer> inboundText(String id, String from, String words) {
        Map<String, String> form = Map.of(
                "MessageUUID", id, "From", from.substring(1), "To", LINE.substring(1), "Text", words, "Type", "sms");
        return http.sendAsync(
                        SignedForm.request(TOKEN, URI.create(base + "/webhooks/plivo/text"), new TreeMap<>(form)),
                        HttpResponse.BodyHandlers.discarding())
                .thenApply(HttpResponse::statusCode);
    }

    /** An unsigned webhook, as a stranger sends it. */
    int forgedText() throws IOException {
        return send(HttpRequest.newBuilder(URI.create(base + "/webhooks/plivo/text"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(
                                "From=14155550177&To=14155550199&Text=a+forged+word&MessageUUID=forged"))
                        .build())
                .statusCode();
    }

    HttpResponse<String> get(String path) throws IOException {
        return send(HttpRequest.newBuilder(URI.create(base + path))
                .timeout(Duration.ofSeconds(20))
                .build());
    }

    HttpResponse<String> getAsOperator(String path) throws IOException {
        return send(asOperator(path).build());
    }

    private HttpRequest.Builder asOperator(String path) {
        String basic = Base64.getEncoder().encodeToString(LOGIN.getBytes(StandardCharsets.UTF_8));
        return HttpRequest.newBuilder(URI.create(base + path))
                .timeout(Duration.ofSeconds(20))
                .header("Authorization", "Basic " + basic);
    }

    private HttpResponse<String> send(HttpRequest request) throws IOException {
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Everything that it logged. */
    String said() {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            return e.toString();
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
