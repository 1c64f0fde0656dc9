package dev.textback.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.textback.compliance.ALedger;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What somebody types who wants to know whether the ledger stands, and what they read. */
class VerifyLedgerCommandTest {

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private final JdbcDataSource file = new JdbcDataSource();
    private ALedger ledger;

    @BeforeEach
    void a_ledger_in_a_file() throws Exception {
        file.setURL("jdbc:h2:file:" + folder.resolve("textback"));
        ledger = new ALedger(file).upgraded().withAStory();
    }

    @Test
    void a_ledger_that_stands() throws Exception {
        String head = "6 " + ledger.head().hash();
        byte[] before = Files.readAllBytes(folder.resolve("textback.mv.db"));
        assertThat(run("verify-ledger")).isZero();
        assertThat(said())
                .contains("acme-plumbing: OK")
                .contains("  events  6")
                .contains("  first   2026-03-03T15:43:10.123456Z  implied-by-call")
                .contains("  last    2026-03-03T15:48:10.123456Z  opt-in")
                .contains("  head    " + head);
        assertThat(Files.readAllBytes(folder.resolve("textback.mv.db"))).isEqualTo(before);
    }

    @Test
    void the_first_event_that_does_not_fit_is_named() {
        ledger.tampers("update consent_event set rule = 'opt-out-word:end' where seq = 5");
        assertThat(run("verify-ledger", "--business", "acme-plumbing")).isEqualTo(1);
        assertThat(said())
                .contains("acme-plumbing: BROKEN at event 5: its fields do not give its hash")
                .contains("  events  4 that fit");
    }

    @Test
    void a_head_of_a_digest_is_looked_for() {
        String[] digest = ledger.head().inShort().split(" ");
        ledger.notes(ALedger.SAM, "text", "More.");
        assertThat(run("verify-ledger", "--business", "acme-plumbing", "--head", digest[2], "--at", digest[1]))
                .isZero();
        assertThat(said()).contains("  earlier 6 " + digest[2] + ": contained");

        ledger.tampers("delete from consent_event");
        ledger.tampers("update ledger_head set seq = 0, hash = '" + "0".repeat(64) + "'");
        ledger.withAStory();
        said.reset();
        assertThat(run("verify-ledger", "--business", "acme-plumbing", "--head", digest[2], "--at", digest[1]))
                .isEqualTo(1);
        assertThat(said()).contains("acme-plumbing: OK").contains("NOT contained");
    }

    @Test
    void a_database_that_is_in_use_is_left_alone() throws Exception {
        try (FileChannel program = FileChannel.open(folder.resolve("textback.mv.db"), StandardOpenOption.WRITE);
                FileLock held = program.lock()) {
            assertThat(held.isValid()).isTrue();
            assertThat(run("verify-ledger")).isEqualTo(2);
        }
        assertThat(said()).contains("cannot be read").contains("/ledger/verification");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            verify-ledger --business                              | --business needs a value
            verify-ledger --fast                                  | There is no option --fast
            verify-ledger --at 812                                | --at needs --head
            verify-ledger --head ab12cd34ef567890                     | --head needs --business
            verify-ledger --business acme-plumbing --head ab12    | 16 to 64 hexadecimal digits
            verify-ledger --business acme-plumbing --head ab12cd34ef567890 --at last | it must be the number of an event
            verify-ledger --business nobody                       | There is no ledger of 'nobody'; there are: [acme-plumbing]
            """)
    void what_cannot_be_done_is_explained(String words, String explanation) {
        assertThat(run(words.split(" "))).isEqualTo(2);
        assertThat(said()).contains(explanation).contains("java -jar textback.jar verify-ledger");
    }

    @ParameterizedTest
    @ValueSource(strings = {"jdbc:nobody:x;password=secret", "jdbc:postgresql://x:port/y?password=secret"})
    void an_address_that_is_none_is_no_broken_ledger_and_no_password_is_said(String address) {
        PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);
        assertThat(new VerifyLedgerCommand(() -> new LedgerDatabase(address, "", ""), out).execute("verify-ledger"))
                .isEqualTo(2);
        assertThat(said()).contains("cannot be read").doesNotContain("secret");
    }

    @Test
    void settings_that_cannot_be_read_are_no_broken_ledger() {
        PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);
        VerifyLedgerCommand command = new VerifyLedgerCommand(
                () -> {
                    throw new IllegalStateException("password: secret");
                },
                out);
        assertThat(command.execute("verify-ledger")).isEqualTo(2);
        assertThat(said()).contains("The settings cannot be read").doesNotContain("secret");
    }

    @Test
    void it_finds_the_database_where_the_program_does() {
        assertThat(LedgerDatabase.configured().url()).startsWith("jdbc:h2:file:");
        assertThat(LedgerDatabase.readOnly("jdbc:h2:file:./x")).endsWith(";IFEXISTS=TRUE;ACCESS_MODE_DATA=r");
        assertThat(LedgerDatabase.readOnly("jdbc:h2:~/x")).endsWith(";ACCESS_MODE_DATA=r");
        assertThat(new LedgerDatabase("jdbc:postgresql://x/y?password=secret", "", "").place())
                .isEqualTo("jdbc:postgresql://x/y");
        assertThat(LedgerDatabase.readOnly("jdbc:postgresql://x/y")).isEqualTo("jdbc:postgresql://x/y");
    }

    @Test
    void anything_else_starts_the_server() {
        assertThat(VerifyLedgerCommand.isMeant()).isFalse();
        assertThat(VerifyLedgerCommand.isMeant("publish")).isFalse();
        assertThat(VerifyLedgerCommand.isMeant("verify-ledger")).isTrue();
    }

    private int run(String... words) {
        return new VerifyLedgerCommand(
                        () -> new LedgerDatabase(file.getURL(), "", ""),
                        new PrintStream(said, true, StandardCharsets.UTF_8))
                .execute(words);
    }

    private String said() {
        return said.toString(StandardCharsets.UTF_8);
    }
}
