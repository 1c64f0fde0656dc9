package dev.textback.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.textback.concurrency.OnH2;
import dev.textback.process.ProbedProgram;
import dev.textback.process.ThisEngineAnswers;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** What an analyst types, and what they read. */
@OnH2
@Import(ProbedProgram.class)
@ExtendWith(ThisEngineAnswers.class)
class PublishCommandTest {

    @LocalServerPort
    private int port;

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    @Test
    void the_shipped_set_may_be_published() throws IOException {
        assertThat(run("demo", "check", "--user", "demo", "bpmn", "forms")).isZero();
        assertThat(said()).contains("Checked " + shippedFiles() + " files: they may be published.");
    }

    @Test
    void publishing_says_the_versions() throws IOException {
        assertThat(run("demo", "publish", "--user", "demo")).isZero();
        assertThat(said()).contains(shippedFiles() + " files").contains("missed-call: version ");
    }

    /** As many as stand in the repository, without the Modeler's templates in a folder below. */
    private static long shippedFiles() throws IOException {
        try (Stream<Path> diagrams = Files.list(Path.of("bpmn"));
                Stream<Path> forms = Files.list(Path.of("forms"))) {
            return Stream.concat(diagrams, forms).filter(Files::isRegularFile).count();
        }
    }

    @Test
    void what_is_wrong_is_said_with_the_elements_name() throws IOException {
        Files.copy(Path.of("src/test/resources/hostile/unknown-wording.bpmn"), folder.resolve("unknown-wording.bpmn"));
        assertThat(run("demo", "publish", "--user", "demo", "bpmn", "forms", folder.toString()))
                .isEqualTo(1);
        assertThat(said())
                .contains("One thing is wrong; nothing was published")
                .contains("unknown-wording.bpmn, \"Send nudge\" (step)")
                .contains("there is no wording 'buy-now'")
                .contains("instead: the input parameter text, one of ");
    }

    @Test
    void a_wrong_password_is_said() {
        assertThat(run("guess", "check", "--user", "nobody")).isEqualTo(1);
        assertThat(said()).contains("The user name or the password is wrong");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            publish --user demo --url http://texts.acme.example  | it must be https://
            publish --user demo --url ftp://localhost            | it must be https://
            publish --user demo --force                          | There is no option --force
            publish --user                                       | --user needs a value
            publish                                              | Who publishes?
            publish --user demo nowhere                          | There is no folder 'nowhere' here
            publish --user demo docs/decisions                   | No .bpmn, .dmn or .form file is in
            """)
    void what_cannot_be_done_is_explained(String words, String explanation) {
        PublishCommand command = new PublishCommand(Map.of("TEXTBACK_PASSWORD", "demo"), out());
        assertThat(command.execute(words.split(" "))).isEqualTo(2);
        assertThat(said()).contains(explanation).contains("java -jar textback.jar check");
    }

    @Test
    void where_nothing_runs_it_says_so() {
        PublishCommand command = new PublishCommand(Map.of("TEXTBACK_PASSWORD", "demo"), out());
        assertThat(command.execute("check", "--user", "demo", "--url", "http://localhost:1"))
                .isEqualTo(1);
        assertThat(said()).contains("Does Textback run there?");
    }

    @Test
    void anything_else_starts_the_server() {
        assertThat(PublishCommand.isMeant()).isFalse();
        assertThat(PublishCommand.isMeant("--server.port=1")).isFalse();
        assertThat(PublishCommand.isMeant("publish")).isTrue();
    }

    private int run(String password, String... words) {
        String[] all = new String[words.length + 2];
        System.arraycopy(words, 0, all, 0, words.length);
        all[words.length] = "--url";
        all[words.length + 1] = "http://localhost:" + port;
        return new PublishCommand(Map.of("TEXTBACK_PASSWORD", password), out()).execute(all);
    }

    private PrintStream out() {
        return new PrintStream(said, true, StandardCharsets.UTF_8);
    }

    private String said() {
        return said.toString(StandardCharsets.UTF_8);
    }
}
