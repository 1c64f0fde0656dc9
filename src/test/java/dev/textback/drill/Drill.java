package dev.textback.drill;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Random;
import org.slf4j.LoggerFactory;

/**
 * The drill as a command: {@code ./mvnw -q -Pdrill verify}, with {@code -Ddrill.calls}, {@code -Ddrill.kills} and {@code -Ddrill.seed}. Ends
 * with 0 only if nothing was lost, doubled or sent after STOP, and the program died at every boundary.
 */
final class Drill {

    private Drill() {}

    public static void main(String[] arguments) throws Exception {
        try {
            System.exit(drill(arguments));
        } catch (Exception e) {
            e.printStackTrace();
            System.exit(2);
        }
    }

    /** The exit code: embedded PostgreSQL and the HTTP clients leave threads behind, so that somebody must exit. */
    private static int drill(String[] arguments) throws Exception {
        if (arguments.length != 1 || !Files.isRegularFile(Path.of(arguments[0]))) {
            System.err.println(
                    "One argument is needed: the packaged jar, such as target/textback.jar (./mvnw package makes it)");
            return 2;
        }
        // else embedded PostgreSQL tells its life into the ledger
        ((Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME)).setLevel(Level.WARN);
        PrintStream out = System.out;
        Path folder = Files.createTempDirectory("textback-drill-");
        Plan plan = Plan.of(settings());
        LedgerPrint.plan(plan, Clock.systemUTC()).forEach(out::println);
        out.println("logs: " + folder);
        DrillRun.Result result =
                new DrillRun(plan, folder, what -> out.println(now() + " " + what)).run(Path.of(arguments[0]));
        LedgerPrint.end(plan, result).forEach(out::println);
        result.stories().forEach(out::println);
        boolean clean = result.isClean(plan);
        out.println(
                clean
                        ? "The drill is passed."
                        : "The drill is FAILED; replay it with -Ddrill.seed="
                                + plan.settings().seed());
        return clean ? 0 : 1;
    }

    private static Settings settings() {
        String written = System.getProperty("drill.seed", "");
        long seed = written.isBlank() ? new Random().nextInt(1_000_000) : Long.parseLong(written);
        if (System.getProperty("drill.form", "").equals("short")) {
            return Settings.brief(seed);
        }
        return Settings.whole(seed, Integer.getInteger("drill.calls", 2000), Integer.getInteger("drill.kills", 20));
    }

    private static String now() {
        return LocalTime.now(ZoneOffset.UTC).truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
