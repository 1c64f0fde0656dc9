package dev.textback;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The packaged program as it runs on a newcomer's machine: its own process, a directory of its own, a port that is free. */
final class PackagedJar implements AutoCloseable {

    private static final Pattern ADDRESS = Pattern.compile("(http://localhost:\\d+)/phone");
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final HttpClient http = HttpClient.newHttpClient();
    private final ObjectMapper json = new ObjectMapper();
    private final Path home;
    private final Path log;
    private Process process;
    private String address;

    private PackagedJar(Path home) {
        this.home = home;
        this.log = home.resolve("textback.log");
    }

    /** Copied first: a jar that is rebuilt under a running program stops it. */
    static PackagedJar startedIn(Path home) throws IOException {
        Files.copy(Path.of(System.getProperty("textback.jar", "target/textback.jar")), home.resolve("textback.jar"));
        PackagedJar jar = new PackagedJar(home);
        jar.start();
        return jar;
    }

    void restart() throws IOException {
        close();
        start();
    }

    private void start() throws IOException {
        ProcessBuilder program = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx384m",
                        "-jar",
                        "textback.jar")
                .directory(home.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        program.environment().keySet().removeIf(name -> name.matches("(TEXTBACK|SPRING|SERVER|CAMUNDA)_.*"));
        // No zone of the machine may matter
        program.environment().putAll(Map.of("SERVER_PORT", "0", "TZ", "Asia/Kolkata"));
        process = program.start();
        await("start-up").atMost(PATIENCE).until(this::listens);
    }

    private boolean listens() throws IOException {
        String said = Files.readString(log);
        if (!process.isAlive()) {
            throw new IllegalStateException("Textback ended with " + process.exitValue() + ":\n" + said);
        }
        Matcher found = ADDRESS.matcher(said);
        if (!found.find()) {
            return false;
        }
        address = found.group(1);
        return true;
    }

    String address() {
        return address;
    }

    JsonNode get(String path) {
        return body(send(to(path).GET()));
    }

    JsonNode getAs(String login, String path) {
        String basic = Base64.getEncoder().encodeToString(login.getBytes(StandardCharsets.UTF_8));
        return body(send(to(path).header("Authorization", "Basic " + basic).GET()));
    }

    JsonNode post(String path, Map<String, String> body) {
        return body(send(to(path).header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json.valueToTree(body).toString()))));
    }

    /** Sends JSON as a user and gives the status. */
    int sendAs(String login, String method, String path, String json) {
        String basic = Base64.getEncoder().encodeToString(login.getBytes(StandardCharsets.UTF_8));
        return send(to(path).header("Authorization", "Basic " + basic)
                        .header("Content-Type", "application/json")
                        .method(method, HttpRequest.BodyPublishers.ofString(json)))
                .statusCode();
    }

    int statusOf(String path) {
        return send(to(path).GET()).statusCode();
    }

    private HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create(address + path)).timeout(Duration.ofSeconds(30));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private JsonNode body(HttpResponse<String> response) {
        if (response.statusCode() >= 300) {
            throw new AssertionError(response.uri() + " answered " + response.statusCode() + ": " + response.body()
                    + "\n" + lastWords());
        }
        try {
            return json.readTree(response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The end of the program's log. */
    String lastWords() {
        try {
            String said = Files.readString(log);
            return said.substring(Math.max(0, said.length() - 4000));
        } catch (IOException e) {
            return e.toString();
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
