package dev.textback.figures;

import java.io.PrintStream;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/** Prints the findings of every database side by side, with ratios, as a table that Markdown shows as well. */
final class Report {

    private static final String MILLISECONDS = "%,.0f ms";
    private static final String TIMES = "%.1f x";
    private static final String MEGABYTES = "%,.0f MB";
    private static final String COUNT = "%,.0f";

    private final PrintStream out;
    private final Clock clock;

    Report(PrintStream out, Clock clock) {
        this.out = out;
        this.clock = clock;
    }

    void print(Map<String, Findings> byDatabase) {
        out.printf(
                Locale.ROOT,
                "%nTextback's figures, %s; %d processors, %s %s, %s, -Xmx384m %s%n%n",
                LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC),
                Runtime.getRuntime().availableProcessors(),
                System.getProperty("os.name"),
                System.getProperty("os.arch"),
                "Java " + System.getProperty("java.version"),
                System.getProperty("figures.options", ""));
        List<List<String>> table = new ArrayList<>();
        List<String> head = new ArrayList<>(List.of(""));
        head.addAll(byDatabase.keySet());
        if (byDatabase.size() == 2) {
            head.add(String.join(" : ", reversed(byDatabase.keySet())));
        }
        table.add(head);
        rows().forEach(row -> table.add(cells(row, byDatabase.values())));
        align(table);
    }

    private static List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        rows.add(new Row(
                "start of the process to healthy", "%.1f s", f -> f.startUp().toMillis() / 1e3));
        rows.add(new Row(
                "first text after start-up: lag",
                MILLISECONDS,
                f -> f.firstText().max()));
        rows.addAll(spread(Measurement.ONE_BY_ONE + " calls, 2 a second: lag", Findings::idle));
        rows.addAll(surge(Measurement.SURGE + " due in one second: lag", Findings::inOneSecond));
        rows.addAll(surge(Measurement.SURGE + " due at one instant: lag", Findings::atOnce));
        rows.addAll(spread(Measurement.WEBHOOKS + " texts in, 20 a second: answer", Findings::webhook));
        rows.addAll(surge(Measurement.SURGE + " due in one second, later: lag", Findings::inOneSecondLater));
        rows.add(new Row("texts that never came", COUNT, Findings::neverCame));
        rows.add(new Row("calls and webhooks not taken", COUNT, Findings::notTaken));
        rows.add(new Row("resident after start-up", MEGABYTES, f -> f.atStart().resident()));
        rows.add(new Row("resident at the end", MEGABYTES, f -> f.atEnd().resident()));
        rows.add(new Row("most resident", MEGABYTES, f -> f.atEnd().peak()));
        rows.add(new Row(
                "heap in use after start-up", MEGABYTES, f -> f.atStart().live()));
        rows.add(new Row("heap in use at the end", MEGABYTES, f -> f.atEnd().live()));
        return rows;
    }

    private static List<Row> surge(String label, Function<Findings, MissedCalls.Surge> of) {
        List<Row> rows = new ArrayList<>(spread(label, f -> of.apply(f).lags()));
        rows.add(new Row(
                "... p99 : idle p99",
                TIMES,
                f -> of.apply(f).lags().p99() / f.idle().p99()));
        rows.add(new Row(
                "... processor time a text",
                MILLISECONDS,
                f -> of.apply(f).processorPerText().toNanos() / 1e6));
        return rows;
    }

    private static List<Row> spread(String label, Function<Findings, Spread> of) {
        return List.of(
                new Row(label + " p50", MILLISECONDS, f -> of.apply(f).p50()),
                new Row("... p99", MILLISECONDS, f -> of.apply(f).p99()),
                new Row("... longest", MILLISECONDS, f -> of.apply(f).max()));
    }

    private static List<String> cells(Row row, Collection<Findings> all) {
        List<Double> values = all.stream().map(row.value()::applyAsDouble).toList();
        List<String> cells = new ArrayList<>(List.of(row.label()));
        values.forEach(
                value -> cells.add(value.isNaN() ? "not known" : row.format().formatted(value)));
        if (values.size() == 2) {
            double ratio = values.get(1) / values.get(0);
            boolean meansLittle = row.format().equals(COUNT) || row.format().equals(TIMES) || Double.isNaN(ratio);
            cells.add(meansLittle ? "" : TIMES.formatted(ratio));
        }
        return cells;
    }

    private void align(List<List<String>> table) {
        int labels = table.stream().mapToInt(row -> row.get(0).length()).max().orElse(0);
        table.add(1, table.get(0).stream().map(cell -> "---").toList());
        for (List<String> row : table) {
            String cells =
                    row.stream().skip(1).map(cell -> "%15s".formatted(cell)).collect(Collectors.joining(" | "));
            out.printf("| %-" + labels + "s | %s |%n", row.get(0), cells);
        }
    }

    private static List<String> reversed(Collection<String> names) {
        List<String> list = new ArrayList<>(names);
        Collections.reverse(list);
        return list;
    }

    private record Row(String label, String format, ToDoubleFunction<Findings> value) {}
}
