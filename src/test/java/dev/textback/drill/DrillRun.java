package dev.textback.drill;

import dev.textback.drill.PlannedText.After;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One drill from the first start of the program to the ledger. */
final class DrillRun {

    /** A boundary that does not come by in this time never will. */
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    /** A text whose record could not be read is asked for again five and fifteen minutes later. */
    private static final Duration LONGEST_REST = Duration.ofMinutes(25);
    /** How long calls still come after a kill; a start takes longer. */
    private static final Duration CLOSED_DOOR = Duration.ofSeconds(4);

    private static final Duration LOOK = Duration.ofSeconds(1);

    private final Plan plan;
    private final Path folder;
    private final Consumer<String> log;
    private final Journal journal = new Journal();
    private final CarrierRecord record = new CarrierRecord();
    private final Instant begun = Instant.now();
    private final PourClock clock = new PourClock();
    private volatile boolean poured;
    private int randomKills;
    private int restarts;

    /** @param folder new and empty; the logs stay in it */
    DrillRun(Plan plan, Path folder, Consumer<String> log) {
        this.plan = plan;
        this.folder = folder;
        this.log = log;
        clock.stand();
    }

    Result run(Path jar) throws IOException, InterruptedException, SQLException {
        long seed = plan.settings().seed();
        Path home = Files.createDirectories(folder.resolve("program"));
        try (Postgres postgres = new Postgres(folder.resolve("data"), folder.resolve("postgresql.txt"));
                Program program = new Program(jar, home);
                Outside outside = new Outside(program.base(), seed, journal)) {
            Killer killer = new Killer(program::kill);
            try (DatabaseLine line = new DatabaseLine(postgres.port(), killer);
                    Carrier carrier = new Carrier(plan.settings(), record, killer, outside::receipts)) {
                Starter starter = () -> program.start(carrier.base(), line.port());
                starter.start();
                clock.goOn();
                Background.run("calls", () -> {
                    try {
                        pour(outside);
                    } catch (InterruptedException over) {
                        Thread.currentThread().interrupt();
                    }
                });
                deal(program, postgres, killer, starter, outside);
                boolean quiet = rest(postgres, outside, program);
                Ledger ledger = Ledger.of(EvidenceReader.read(postgres, journal, record));
                return new Result(
                        ledger,
                        killer,
                        record.faults(),
                        journal.gaveUp(),
                        randomKills,
                        restarts,
                        Duration.between(begun, Instant.now()),
                        quiet,
                        stories(ledger, postgres));
            }
        }
    }

    private void pour(Outside outside) throws InterruptedException {
        for (PlannedCall call : plan.calls()) {
            clock.awaits(call.at());
            outside.after(Duration.ZERO, () -> {
                outside.reports(call);
                call.words().forEach(text -> says(outside, call, text, Instant.now()));
            });
        }
        poured = true;
    }

    /** A reply waits for the text that it replies to, for as long as the program may take to send it. */
    private void says(Outside outside, PlannedCall call, PlannedText text, Instant ended) {
        if (text.after() == After.CALL) {
            outside.after(text.delay(), () -> outside.passesOn(text, call.from(), call.line()));
            return;
        }
        Optional<Instant> first = record.firstTo(call.from(), ended);
        if (first.isPresent()) {
            Duration left = text.delay().minus(Duration.between(first.get(), Instant.now()));
            outside.after(left, () -> outside.passesOn(text, call.from(), call.line()));
        } else {
            outside.lookAfter(Duration.ofMillis(250), () -> says(outside, call, text, ended));
        }
    }

    private void deal(Program program, Postgres postgres, Killer killer, Starter starter, Outside outside)
            throws IOException, InterruptedException {
        for (Order order : plan.orders()) {
            clock.awaits(order.at());
            if (!program.isAlive()) {
                throw new IllegalStateException("The program ended by itself");
            }
            switch (order.blow()) {
                case KILL_AT_BOUNDARY -> killAt(order, killer);
                case KILL_AT_RANDOM -> {
                    program.kill();
                    randomKills++;
                    log.accept("killed at a random moment");
                }
                case RESTART_POSTGRESQL -> {
                    postgres.restart();
                    restarts++;
                    log.accept("PostgreSQL was stopped at once and started again");
                }
            }
            if (program.isAlive()) {
                program.awaitHealth();
            } else {
                outside.lookAfter(CLOSED_DOOR, clock::stand);
                starter.start();
                clock.goOn();
            }
        }
    }

    private void killAt(Order order, Killer killer) throws InterruptedException {
        Boundary boundary = order.boundary();
        if (boundary != null) {
            boolean came = killer.killAt(boundary, order.visit(), PATIENCE);
            log.accept((came ? "killed at " : "never came to ") + boundary.code());
        }
    }

    /** Waits until everybody has been answered and nothing is left to send or to settle. */
    private boolean rest(Postgres postgres, Outside outside, Program program) throws InterruptedException {
        log.accept("all blows are dealt; waiting for rest");
        JdbcClient jdbc = postgres.jdbc();
        Instant end =
                Instant.now().plus(LONGEST_REST).plus(plan.settings().pour().minus(clock.passed()));
        int looks = 0;
        int times = 0;
        while (Instant.now().isBefore(end)) {
            if (!program.isAlive()) {
                throw new IllegalStateException("The program ended by itself");
            }
            boolean busy = !poured || outside.underWay() > 0 || left(jdbc) > 0;
            looks = busy ? 0 : looks + 1;
            if (++times % 60 == 0) {
                log.accept("not yet at rest: %d reports under way, %d steps and waits left"
                        .formatted(outside.underWay(), left(jdbc)));
            }
            if (looks == 3) {
                return true;
            }
            Pause.of(LOOK);
        }
        return false;
    }

    /** Steps that are due or retried, and waits that end within two minutes: nudges, above all. */
    private static long left(JdbcClient jdbc) {
        return jdbc.sql("""
                        select count(*) from ACT_RU_JOB where RETRIES_ > 0 and PROCESS_INSTANCE_ID_ is not null and SUSPENSION_STATE_ = 1
                          and (TYPE_ = 'message' or DUEDATE_ < now() + interval '2 minutes')""").query(Long.class).single();
    }

    private List<String> stories(Ledger ledger, Postgres postgres) throws SQLException {
        List<String> callers = Stream.of(ledger.lost(), ledger.doubled(), ledger.afterStop())
                .flatMap(List::stream)
                .map(Finding::caller)
                .distinct()
                .toList();
        List<String> stories = new ArrayList<>();
        for (String caller : callers) {
            stories.addAll(CallersStory.of(caller, postgres, journal, record));
        }
        return stories;
    }

    private interface Starter {
        void start() throws IOException, InterruptedException;
    }

    /**
     * @param gaveUp reports that nobody took in time
     * @param quiet whether nothing was left to be done at the end
     * @param stories of the callers to whom something happened that must not
     */
    record Result(
            Ledger ledger,
            Killer killer,
            Map<Fault, Integer> faults,
            Set<String> gaveUp,
            int randomKills,
            int restarts,
            Duration took,
            boolean quiet,
            List<String> stories) {

        /** The boundaries that the plan has and the program never died at. */
        List<Boundary> missed(Plan plan) {
            return plan.settings().boundaries().stream()
                    .filter(boundary -> killer.hit(boundary) == 0)
                    .toList();
        }

        boolean isClean(Plan plan) {
            return ledger.isClean() && gaveUp.isEmpty() && quiet && missed(plan).isEmpty();
        }
    }
}
