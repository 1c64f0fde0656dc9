package dev.textback.sip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.textback.concurrency.OnH2;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The script that the docs give to PBXs, {@code docs/telephony/textback-report}, against the real application. */
@OnH2
class ReportScriptTest {

    private static final Path SCRIPT =
            Path.of("docs", "telephony", "textback-report").toAbsolutePath();
    private static final String NOBODY_LISTENS = "http://127.0.0.1:1";

    @TempDir
    Path folder;

    @Autowired
    TestRestTemplate http;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void a_login() throws IOException {
        for (String tool : new String[] {"curl", "flock"}) {
            assumeTrue(
                    Files.isExecutable(Path.of("/usr/bin", tool)),
                    "Skipped: " + tool + " is not installed in /usr/bin");
        }
        Files.writeString(folder.resolve("login"), "user = \"demo:demo\"\n");
    }

    @Test
    void a_call_waits_on_disk_while_textback_is_away_and_is_told_once() throws Exception {
        report("missed", "script-1", "+14155559001", "+14155550199");
        assertThat(sendTo(NOBODY_LISTENS)).isEqualTo(1);
        assertThat(waiting()).hasSize(1);
        assertThat(kindOf("script-1")).isEmpty();

        assertThat(sendTo(http.getRootUri())).isZero();

        assertThat(waiting()).isEmpty();
        assertThat(kindOf("script-1")).contains("textable");
        assertThat(sendTo(http.getRootUri())).as("with nothing to tell").isZero();
    }

    @Test
    void what_a_caller_writes_ends_no_string_and_starts_no_command() throws Exception {
        report("missed", "script-2", "x\" $(touch pwned) `id` \\", "+14155550199");
        report("missed", "script-3", "", "+14155550199");

        assertThat(sendTo(http.getRootUri())).isZero();

        assertThat(kindOf("script-2")).contains("caller-id-unreadable");
        assertThat(kindOf("script-3")).contains("caller-id-withheld");
        assertThat(folder.resolve("pwned")).doesNotExist();
    }

    @Test
    void what_would_be_refused_for_ever_is_laid_aside_and_the_rest_is_told() throws Exception {
        report("missed", "script-4", "+14155559004", "+14155550999");
        report("missed", "script-5", "+14155559005", "+14155550199");

        assertThat(sendTo(http.getRootUri())).isZero();

        assertThat(filesIn("refused")).hasSize(1);
        assertThat(waiting()).isEmpty();
        assertThat(kindOf("script-5")).isPresent();
    }

    @Test
    void a_wrong_password_loses_nothing() throws Exception {
        Files.writeString(folder.resolve("login"), "user = \"nobody:wrong\"\n");
        report("missed", "script-6", "+14155559006", "+14155550199");

        assertThat(sendTo(http.getRootUri())).isEqualTo(1);

        assertThat(waiting()).hasSize(1);
    }

    @Test
    void somebody_spoke_with_the_caller_after_all() throws Exception {
        report("missed", "script-7", "+14155559007", "+14155550199");
        report("handled", "script-7");

        assertThat(sendTo(http.getRootUri())).isZero();

        String outcome = jdbc.sql("select c.outcome from conversation c join missed_call m on m.conversation_id = c.id"
                        + " where m.call_id = 'script-7'")
                .query(String.class)
                .single();
        assertThat(outcome).isEqualTo("handled");
    }

    private void report(String... arguments) throws Exception {
        assertThat(run(NOBODY_LISTENS, arguments)).isZero();
    }

    private int sendTo(String textback) throws Exception {
        return run(textback, "send");
    }

    private int run(String textback, String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of(SCRIPT.toString()));
        command.addAll(Arrays.asList(arguments));
        ProcessBuilder program = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("said").toFile());
        program.environment()
                .putAll(Map.of(
                        "TEXTBACK_SPOOL", folder.resolve("spool").toString(),
                        "TEXTBACK_LOGIN", folder.resolve("login").toString(),
                        "TEXTBACK_URL", textback));
        Process process = program.start();
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        return process.exitValue();
    }

    private List<Path> waiting() throws IOException {
        return filesIn("new");
    }

    private List<Path> filesIn(String state) throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("spool").resolve(state))) {
            return files.toList();
        }
    }

    private Optional<String> kindOf(String call) {
        return jdbc.sql("select caller_kind from missed_call where call_id = :id")
                .param("id", call)
                .query(String.class)
                .optional();
    }
}
