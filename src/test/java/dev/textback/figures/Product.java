package dev.textback.figures;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The packaged program, started as an integrator would: with a real account in its environment. */
final class Product implements AutoCloseable {

    /** Its calls are texted two seconds after they end. */
    static final String QUICK_LINE = "+14155550199";

    static final Duration QUICK = Duration.ofSeconds(2);

    /** Its calls are texted late enough for many to be reported before the first is due. */
    static final String SLOW_LINE = "+14155550198";

    static final Duration SLOW = Duration.ofSeconds(25);

    static final String TOKEN = "a-token-of-no-account";
    static final String LOGIN = "figures:only-for-these-figures-1";
    private static final Duration LONGEST_START = Duration.ofMinutes(3);

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Process process;
    private final String base;
    private final Duration startUp;

    Product(Path jar, Path directory, CarrierStandIn carrier, Map<String, String> environment)
            throws IOException, InterruptedException {
        int port = freePort();
        base = "http://127.0.0.1:" + port;
        ProcessBuilder builder = new ProcessBuilder(Launch.command(jar))
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .redirectOutput(directory.resolve("log.txt").toFile());
        builder.environment()
                .keySet()
                .removeIf(name -> name.matches("(TEXTBACK|SPRING|SERVER|CAMUNDA|MANAGEMENT|JAVA_TOOL)_.*"));
        builder.environment().putAll(environment);
        builder.environment().putAll(Launch.account(directory, carrier, port));
        long start = System.nanoTime();
        process = builder.start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
        awaitHealth(directory);
        startUp = Duration.ofNanos(System.nanoTime() - start);
    }

    Duration startUp() {
        return startUp;
    }

    /** Its address, without a slash at the end. */
    String base() {
        return base;
    }

    ProcessHandle process() {
        return process.toHandle();
    }

    /** The processor time that it has used so far. */
    Duration processorTime() {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    /** Waits until it has hardly anything left to do, for two minutes at most, so that one measurement does not reach into the next. */
    void settle() {
        Duration step = Duration.ofSeconds(2);
        Duration before = processorTime();
        for (int i = 0; i < 60; i++) {
            Metronome.rest(step);
            Duration now = processorTime();
            if (now.minus(before).compareTo(step.dividedBy(10)) < 0) {
                return;
            }
            before = now;
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    private void awaitHealth(Path directory) throws IOException, InterruptedException {
        HttpRequest health = HttpRequest.newBuilder(URI.create(base + "/actuator/health"))
                .timeout(Duration.ofSeconds(5))
                .build();
        long end = System.nanoTime() + LONGEST_START.toNanos();
        while (process.isAlive() && System.nanoTime() < end) {
            try {
                if (http.send(health, HttpResponse.BodyHandlers.discarding()).statusCode() == 200) {
                    return;
                }
            } catch (IOException notYet) {
                Metronome.rest(Duration.ofMillis(20));
            }
        }
        process.destroyForcibly();
        throw new IllegalStateException(
                "The program did not become healthy; its log is " + directory.resolve("log.txt"));
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
