package dev.textback.command;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.Console;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;

/** {@code publish} and {@code check}: sends a set of diagrams to a running Textback and says in words what it answers. */
public final class PublishCommand {

    private static final int DONE = 0;
    private static final int REFUSED = 1;
    private static final int MISUSED = 2;

    private final Map<String, String> environment;
    private final PrintStream out;
    private final ObjectMapper json = new ObjectMapper();

    PublishCommand(Map<String, String> environment, PrintStream out) {
        this.environment = environment;
        this.out = out;
    }

    /** Whether these arguments ask for the command; else the program starts as the server. */
    public static boolean isMeant(String... words) {
        return CommandLine.isMeant(words);
    }

    /** Does it, and gives the exit code: 0 done, 1 refused, 2 misused. */
    public static int run(String... words) {
        return new PublishCommand(System.getenv(), System.out).execute(words);
    }

    int execute(String... words) {
        try {
            CommandLine line = CommandLine.read(environment, words);
            FilesOfSet files = FilesOfSet.in(line.folders());
            return say(line, files, send(line, files));
        } catch (IllegalArgumentException e) {
            out.println(e.getMessage());
            out.println();
            out.println(CommandLine.USAGE);
            return MISUSED;
        } catch (IOException e) {
            out.println("No answer: " + (e.getMessage() == null ? e : e.getMessage()) + ". Does Textback run there?");
            return REFUSED;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return REFUSED;
        }
    }

    private HttpResponse<String> send(CommandLine line, FilesOfSet files) throws IOException, InterruptedException {
        String login = line.user() + ":" + password(line.user());
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create(line.url() + "/api/diagrams" + (line.dryRun() ? "?dry-run=true" : "")))
                .timeout(Duration.ofMinutes(2))
                .header("Content-Type", "application/zip")
                .header(
                        "Authorization",
                        "Basic " + Base64.getEncoder().encodeToString(login.getBytes(StandardCharsets.UTF_8)))
                .POST(HttpRequest.BodyPublishers.ofByteArray(files.zipped()))
                .build();
        return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
    }

    private String password(String user) {
        String given = environment.get("TEXTBACK_PASSWORD");
        if (given != null) {
            return given;
        }
        Console console = System.console();
        char[] typed = console == null ? null : console.readPassword("Password of %s: ", user);
        if (typed == null) {
            throw new IllegalArgumentException("There is nobody to ask for the password; set TEXTBACK_PASSWORD");
        }
        return new String(typed);
    }

    private int say(CommandLine line, FilesOfSet files, HttpResponse<String> response) {
        switch (response.statusCode()) {
            case 200 -> {
                new AnswerInWords(out).say(read(response.body()), files.files().size(), line.dryRun());
                return DONE;
            }
            case 400 -> new AnswerInWords(out).sayRefused(read(response.body()));
            case 401 -> out.println("The user name or the password is wrong");
            case 403 ->
                out.println(line.user() + " may not publish: that is for the groups analysts and camunda-admin");
            default -> out.println(line.url() + " answered " + response.statusCode() + "; is it Textback?");
        }
        return REFUSED;
    }

    private JsonNode read(String body) {
        try {
            return json.readTree(body);
        } catch (IOException e) {
            return json.createObjectNode();
        }
    }
}
