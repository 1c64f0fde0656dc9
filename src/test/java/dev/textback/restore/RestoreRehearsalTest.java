package dev.textback.restore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.textback.concurrency.PostgresServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.h2.tools.Restore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The rehearsal that docs/operator.md describes: a backup, five hours more of work, a crash, the restore. The copy starts paused; after the
 * resume nobody gets a text twice, nobody who opted out gets one at all, before the backup or after it, and whatever waits goes on.
 */
@Tag("slow")
class RestoreRehearsalTest {

    private static final String BUSINESS = "/api/businesses/acme-plumbing";
    private static final Duration JUST_NOW = Duration.ofSeconds(1);
    private static final Duration A_WHILE_AGO = Duration.ofSeconds(90);

    /** Opted out before the backup. */
    private static final String ANA = "+14152340001";
    /** Her first text went out after the backup. */
    private static final String BEA = "+14152340002";
    /** Her nudge went out after the backup. */
    private static final String CLEO = "+14152340003";
    /** Opted out after the backup. */
    private static final String DAN = "+14152340004";
    /** Has a question that a person is to answer. */
    private static final String FAY = "+14152340005";
    /** His first text never went out. */
    private static final String GUS = "+14152340006";
    /** Asked for a call after the backup. */
    private static final String HAL = "+14152340007";
    /** His nudge is due after the restore. */
    private static final String KIM = "+14152340008";

    private final RememberingCarrier carrier = new RememberingCarrier();

    private String headOfTheBackup = "";

    @AfterEach
    void letTimeGoOn() {
        carrier.close();
        ClockUtil.reset();
    }

    @Test
    void a_backup_of_postgresql_with_its_own_tools(@TempDir Path folder) throws Exception {
        assumeThat(Path.of("/usr/bin/pg_dump"))
                .as("pg_dump (Debian: postgresql-client)")
                .exists();
        String url = PostgresServer.newDatabase();
        String copy = PostgresServer.newDatabase();
        Path dump = folder.resolve("textback.dump");
        rehearse(
                "postgresql",
                database(url, "postgres", "postgres"),
                program -> run("pg_dump", "-Fc", "-f", dump.toString(), address(url)),
                () -> {
                    run("pg_restore", "--no-owner", "-d", address(copy), dump.toString());
                    return database(copy, "postgres", "postgres");
                });
    }

    @Test
    void a_backup_of_an_h2_file_while_it_is_in_use(@TempDir Path folder) throws Exception {
        String[] file = new String[1];
        rehearse(
                "h2",
                database(
                        "jdbc:h2:file:" + folder.resolve("data").resolve("textback"),
                        "sa",
                        "",
                        "--textback.backup.folder=" + folder),
                program -> file[0] =
                        program.post("/api/backup", Map.of()).get("file").asText(),
                () -> {
                    Restore.execute(file[0], folder.resolve("restored").toString(), "textback");
                    return database("jdbc:h2:file:" + folder.resolve("restored").resolve("textback"), "sa", "");
                });
    }

    private void rehearse(String name, String[] database, Backup backup, Restoring restoring) throws Exception {
        Instant ten = wednesdayAtTen();
        try (Program program = Program.start(carrier, ten, database)) {
            assertThat(program.get(BUSINESS).get("sending").asText()).isEqualTo("on");
            beforeTheBackup(program);
            headOfTheBackup = program.get(BUSINESS + "/ledger/head").get("hash").asText();
            backup.take(program);
            afterTheBackup(program, ten);
        }
        String[] copy = restoring.restore();
        Instant halfPastThree = ten.plus(Duration.ofMinutes(330));
        try (Program program = Program.start(carrier, halfPastThree, copy)) {
            startsPaused(program, halfPastThree);
            resumes(program);
            nothingIsLostAndNothingTwice(program);
            whatWaitsGoesOn(program, ten);
            theLedgerStands(program);
        }
        write(name, ten);
    }

    private void beforeTheBackup(Program program) {
        for (String caller : List.of(ANA, CLEO, DAN, FAY, HAL)) {
            program.rings(caller, A_WHILE_AGO);
        }
        program.isAtRest();
        program.texts(ANA, "STOP");
        program.texts(FAY, "Do you repair boilers?");
        program.isAtRest();
        program.goesOnTo(program.now().plus(Duration.ofMinutes(60)));
        program.rings(KIM, A_WHILE_AGO);
        program.isAtRest();
        program.rings(BEA, JUST_NOW);
        program.rings(GUS, JUST_NOW);
        await().until(() -> texts(KIM) == 1 && program.tasksAbout(FAY).size() == 1);
        program.isAtRest();
        assertThat(texts(BEA)).isZero();
    }

    private void afterTheBackup(Program program, Instant ten) {
        carrier.isBusyFor(GUS);
        program.goesOnTo(program.now().plus(Duration.ofMinutes(2)));
        await().until(() -> texts(BEA) == 1);
        program.texts(DAN, "please stop");
        program.texts(HAL, "Call me, please");
        program.isAtRest();
        program.goesOnTo(ten.plus(Duration.ofMinutes(305)));
        await().until(() -> texts(CLEO) == 2);
        program.isAtRest();
        assertThat(texts(KIM)).isEqualTo(1);
    }

    private void startsPaused(Program program, Instant halfPastThree) {
        int known = carrier.ledger().size();
        carrier.isBusyForNobody();
        assertThat(program.get(BUSINESS).get("sending").asText()).isEqualTo("paused");
        assertThat(program.get(BUSINESS).at("/pause/restoredCopy").asBoolean()).isTrue();
        assertThat(program.suspendedJobs()).isGreaterThanOrEqualTo(5);
        await().until(() ->
                program.tasks().createTaskQuery().taskName("Resume sending").count() == 1);
        program.isAtRest();
        assertThat(carrier.ledger()).as("texts of a paused copy").hasSize(known);
    }

    private void resumes(Program program) {
        program.post(BUSINESS + "/resume", Map.of());
        await().atMost(Duration.ofSeconds(60))
                .until(() -> program.get(BUSINESS).get("sending").asText().equals("on"));
        program.isAtRest();
        assertThat(program.suspendedJobs()).isZero();
    }

    private void nothingIsLostAndNothingTwice(Program program) {
        assertThat(program.optOutRule(ANA)).isEqualTo("opt-out-word:stop");
        assertThat(program.optOutRule(DAN)).isEqualTo("words-lost");
        assertThat(program.optOutRule(HAL)).isEqualTo("words-lost");
        assertThat(program.tasksAbout(DAN))
                .singleElement()
                .asString()
                .startsWith("Call back: texted, but the words are lost");
        assertThat(program.tasksAbout(HAL))
                .singleElement()
                .asString()
                .startsWith("Call back: texted, but the words are lost");
        assertThat(program.tasksAbout(GUS)).containsExactly("Call back: Texts to callers were paused when it was due");
        assertThat(alerts())
                .anyMatch(alert ->
                        alert.startsWith("Call back 415-234-0006: Texts to callers were paused when it was due"));
        assertThat(alerts())
                .as("told before the crash")
                .filteredOn(alert -> alert.startsWith("Still waiting: 415-234-0005"))
                .hasSize(1);
        assertThat(program.tasksAbout(BEA)).isEmpty();
        assertThat(texts(GUS)).isZero();
        assertThat(texts(BEA)).isEqualTo(1);
        assertThat(texts(CLEO)).isEqualTo(2);
        assertThat(texts(DAN)).isEqualTo(2);
    }

    private void whatWaitsGoesOn(Program program, Instant ten) {
        program.completes(FAY, Map.of("answer", "Yes, all makes."));
        program.isAtRest();
        program.goesOnTo(ten.plus(Duration.ofMinutes(365)));
        await().until(() -> texts(KIM) == 2);
        program.goesOnTo(ten.plus(Duration.ofHours(30)));
        await().until(() -> texts(BEA) == 2);
        assertThat(carrier.sentTo(FAY))
                .extracting(RememberingCarrier.Text::body)
                .last()
                .isEqualTo("Acme Plumbing: Yes, all makes.");
        assertThat(texts(ANA)).as("texts to who opted out before the backup").isEqualTo(1);
        assertThat(carrier.ledger().stream()
                        .filter(text -> text.direction().equals("outbound")
                                && !text.to().equals("14155550123"))
                        .collect(Collectors.groupingBy(text -> text.to() + " " + text.body(), Collectors.counting()))
                        .values())
                .as("the same text to the same caller")
                .allMatch(count -> count == 1);
        assertThat(texts(BEA)).as("her follow-up is hers only once").isEqualTo(2);
        assertThat(texts(DAN)).isEqualTo(2);
        assertThat(texts(CLEO)).isEqualTo(2);
    }

    private void theLedgerStands(Program program) {
        JsonNode verified = program.get(BUSINESS + "/ledger/verification?head=" + headOfTheBackup);
        assertThat(verified.get("sound").asBoolean()).as(verified.toString()).isTrue();
        assertThat(verified.get("containsHead").asBoolean()).isTrue();
    }

    private List<String> alerts() {
        return carrier.sentTo("+14155550123").stream()
                .map(RememberingCarrier.Text::body)
                .toList();
    }

    private int texts(String caller) {
        return carrier.sentTo(caller).size();
    }

    /** The carrier's record, for people. */
    private void write(String name, Instant ten) throws IOException {
        String lines = carrier.ledger().stream()
                .map(text -> "+%3d min  %-8s  %s -> %s  %s"
                        .formatted(
                                Duration.between(ten, text.at()).toMinutes(),
                                text.direction(),
                                text.from(),
                                text.to(),
                                text.body().replaceAll("\\s+", " ")))
                .collect(
                        Collectors.joining("\n", "Backup at +61 min, crash at +305 min, restored at +330 min\n", "\n"));
        Files.writeString(
                Files.createDirectories(Path.of("target/restore-rehearsal")).resolve(name + ".txt"), lines);
    }

    private static Instant wednesdayAtTen() {
        ZoneId zone = ZoneId.of("America/Los_Angeles");
        return Instant.now()
                .atZone(zone)
                .with(TemporalAdjusters.next(DayOfWeek.WEDNESDAY))
                .with(LocalTime.of(10, 0))
                .toInstant();
    }

    private static String[] database(String url, String user, String password, String... more) {
        List<String> all = new java.util.ArrayList<>(List.of(
                "--spring.datasource.url=" + url,
                "--spring.datasource.username=" + user,
                "--spring.datasource.password=" + password));
        all.addAll(List.of(more));
        return all.toArray(String[]::new);
    }

    private static String address(String jdbc) {
        return jdbc.replace("jdbc:postgresql://", "postgresql://postgres:postgres@");
    }

    private static boolean isInstalled(String tool) {
        return Stream.of(System.getenv("PATH").split(":"))
                .map(folder -> Path.of(folder, tool))
                .anyMatch(Files::isExecutable);
    }

    private static void run(String... command) throws Exception {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as(said).isZero();
    }

    @FunctionalInterface
    private interface Backup {
        void take(Program program) throws Exception;
    }

    @FunctionalInterface
    private interface Restoring {
        String[] restore() throws Exception;
    }
}
