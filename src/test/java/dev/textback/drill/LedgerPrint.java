package dev.textback.drill;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The ledger in words, as {@code docs/drill.md} explains it. */
final class LedgerPrint {

    private static final int LONGEST_LIST = 40;

    private final List<String> lines = new ArrayList<>();

    private LedgerPrint() {}

    static List<String> plan(Plan plan, Clock clock) {
        LedgerPrint print = new LedgerPrint();
        Settings settings = plan.settings();
        print.line(
                "Textback's drill, %s; %d processors, %s %s, Java %s",
                LocalDate.now(clock.withZone(ZoneOffset.UTC)),
                Runtime.getRuntime().availableProcessors(),
                System.getProperty("os.name"),
                System.getProperty("os.arch"),
                System.getProperty("java.version"));
        print.line(
                "seed %d: %d calls over %s, %d kills (%d at boundaries, %d at random moments), %d restarts of PostgreSQL",
                settings.seed(),
                plan.calls().size(),
                minutes(settings.pour()),
                settings.kills(),
                settings.boundaries().size(),
                settings.randomKills(),
                settings.databaseRestarts());
        print.line("boundaries:");
        settings.boundaries().forEach(one -> print.line("  %-32s %s", one.code(), one.meaning()));
        return print.lines;
    }

    static List<String> end(Plan plan, DrillRun.Result result) {
        LedgerPrint print = new LedgerPrint();
        Ledger ledger = result.ledger();
        print.counted("boundary", "killed (came by)", boundaries(plan, result.killer()));
        print.line("kills at random moments: %d; restarts of PostgreSQL: %d", result.randomKills(), result.restarts());
        print.counted("what the carrier did", "requests", faults(result.faults()));
        print.line("");
        print.line("calls in: %d (%d reports answered 2xx)", ledger.calls(), ledger.reports());
        print.counted("outcome", "calls", words(ledger.outcomes()));
        print.counted("texts to the caller", "calls", words(ledger.textsPerCall()));
        print.line(
                "texts out: %d to callers, %d to staff; texts in: %d answered 2xx",
                ledger.textsToCallers(), ledger.textsToStaff(), ledger.textsIn());
        print.line("reports given up by whoever made them: %s", result.gaveUp().isEmpty() ? "none" : result.gaveUp());
        print.incidents(ledger);
        print.findings(
                "crossed a STOP (reserved before it was committed, taken by the carrier after)", ledger.crossed());
        print.findings("lost", ledger.lost());
        print.findings("doubled", ledger.doubled());
        print.findings("after STOP", ledger.afterStop());
        print.line("took %s%s", minutes(result.took()), result.quiet() ? "" : "; it did not come to rest");
        return print.lines;
    }

    private static Map<String, String> boundaries(Plan plan, Killer killer) {
        return plan.settings().boundaries().stream()
                .collect(Collectors.toMap(
                        Boundary::code,
                        one -> killer.hit(one) + " (" + killer.seen(one) + ")" + (killer.hit(one) == 0 ? " NEVER" : ""),
                        (one, other) -> one,
                        java.util.LinkedHashMap::new));
    }

    private static Map<String, String> faults(Map<Fault, Integer> faults) {
        return Arrays.stream(Fault.values())
                .collect(Collectors.toMap(
                        Fault::meaning,
                        one -> String.valueOf(faults.getOrDefault(one, 0)),
                        (one, other) -> one,
                        java.util.LinkedHashMap::new));
    }

    private static Map<String, String> words(Map<?, Integer> counts) {
        return counts.entrySet().stream()
                .collect(Collectors.toMap(
                        one -> String.valueOf(one.getKey()),
                        one -> String.valueOf(one.getValue()),
                        (one, other) -> one,
                        java.util.LinkedHashMap::new));
    }

    private void counted(String what, String unit, Map<String, String> counts) {
        line("%-52s %s", what + ":", unit);
        counts.forEach((name, count) -> line("  %-50s %s", name, count));
    }

    private void incidents(Ledger ledger) {
        line(
                "incidents: %d, not explained by the carrier: %d",
                ledger.incidents().size(), ledger.unexplained().size());
        Stream.concat(
                        ledger.unexplained().stream(),
                        ledger.incidents().stream().filter(Evidence.Incident::isOfTheCarrier))
                .limit(LONGEST_LIST)
                .forEach(one -> line("  %s at %s: %s", one.about(), one.step(), one.message()));
    }

    private void findings(String what, List<Finding> findings) {
        line("%s: %d", what, findings.size());
        findings.stream().limit(LONGEST_LIST).forEach(one -> line("  %s: %s", one.caller(), one.what()));
    }

    private void line(String words, Object... values) {
        lines.add(values.length == 0 ? words : words.formatted(values));
    }

    private static String minutes(Duration time) {
        return "%d min %d s".formatted(time.toMinutes(), time.toSecondsPart());
    }
}
