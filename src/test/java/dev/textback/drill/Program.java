package dev.textback.drill;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** The packaged program as a process of its own, with a carrier account, on PostgreSQL. */
final class Program implements AutoCloseable {

    static final String TOKEN = "a-token-of-no-account";
    static final String LOGIN = "drill:only-for-this-drill-1";
    private static final String AUTH_ID = "MADRILLDRILLDRILLDRI";
    private static final Duration LONGEST_START = Duration.ofMinutes(4);

    private final HttpClient http = HttpClient.newHttpClient();
    private final Path home;
    private final int port = freePort();
    private final Map<String, String> environment = new TreeMap<>();
    private volatile @Nullable Process process;

    /**
     * Prepares it; {@link #start} starts it.
     *
     * @param jar is copied first: one that is rebuilt under a running program stops it
     */
    Program(Path jar, Path home) throws IOException {
        this.home = home;
        Files.copy(jar, home.resolve("textback.jar"));
        Files.writeString(home.resolve("businesses.yaml"), Shop.yaml());
        // A drill that is broken off must leave nothing running
        Runtime.getRuntime().addShutdownHook(new Thread(this::kill));
        environment.put("TEXTBACK_PLIVO_AUTH_ID", AUTH_ID);
        environment.put("TEXTBACK_PLIVO_AUTH_TOKEN", TOKEN);
        environment.put("TEXTBACK_PUBLIC_URL", base());
        environment.put("TEXTBACK_CONFIG", home.resolve("businesses.yaml").toString());
        environment.put("TEXTBACK_ADMIN_USER", LOGIN.split(":")[0]);
        environment.put("TEXTBACK_ADMIN_PASSWORD", LOGIN.split(":")[1]);
        environment.put("SPRING_DATASOURCE_USERNAME", "postgres");
        environment.put("SPRING_DATASOURCE_PASSWORD", "postgres");
        environment.put("SERVER_PORT", String.valueOf(port));
        environment.put("SERVER_ADDRESS", "127.0.0.1");
    }

    /** Its address, without a slash at the end. */
    String base() {
        return "http://127.0.0.1:" + port;
    }

    /** Starts it and waits until it is healthy. */
    void start(String carrier, int databasePort) throws IOException, InterruptedException {
        environment.put("TEXTBACK_PLIVO_BASE_URL", carrier);
        environment.put("TEXTBACK_PLIVO_LOOKUP_URL", carrier);
        environment.put("SPRING_DATASOURCE_URL", "jdbc:postgresql://127.0.0.1:" + databasePort + "/postgres");
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        ProcessBuilder builder = new ProcessBuilder(
                        List.of(java, "-Xmx384m", "-XX:TieredStopAtLevel=1", "-jar", "textback.jar"))
                .directory(home.toFile())
                .redirectErrorStream(true)
                .redirectOutput(
                        ProcessBuilder.Redirect.appendTo(home.resolve("log.txt").toFile()));
        builder.environment()
                .keySet()
                .removeIf(key -> key.matches("(TEXTBACK|SPRING|SERVER|CAMUNDA|MANAGEMENT|JAVA_TOOL)_.*"));
        builder.environment().putAll(environment);
        Process started = builder.start();
        process = started;
        awaitHealth(started);
    }

    /** SIGKILL: it can tidy nothing up. Returns when it is gone. */
    void kill() {
        Process running = process;
        if (running == null) {
            return;
        }
        try {
            if (!running.destroyForcibly().waitFor(30, TimeUnit.SECONDS)) {
                throw new IllegalStateException("The program outlived SIGKILL by 30 s");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    boolean isAlive() {
        Process running = process;
        return running != null && running.isAlive();
    }

    /** Waits until health says 200. @throws IllegalStateException if it ends first, or takes four minutes */
    void awaitHealth() throws InterruptedException {
        Process running = process;
        if (running != null) {
            awaitHealth(running);
        }
    }

    Path log() {
        return home.resolve("log.txt");
    }

    @Override
    public void close() {
        kill();
    }

    private void awaitHealth(Process running) throws InterruptedException {
        HttpRequest health = HttpRequest.newBuilder(URI.create(base() + "/actuator/health"))
                .timeout(Duration.ofSeconds(5))
                .build();
        long end = System.nanoTime() + LONGEST_START.toNanos();
        while (running.isAlive() && System.nanoTime() < end) {
            try {
                if (http.send(health, HttpResponse.BodyHandlers.discarding()).statusCode() == 200) {
                    return;
                }
            } catch (IOException notYet) {
                // It is starting
            }
            Pause.of(Duration.ofMillis(100));
        }
        throw new IllegalStateException(
                running.isAlive()
                        ? "The program did not become healthy"
                        : "The program ended by itself with " + running.exitValue());
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
