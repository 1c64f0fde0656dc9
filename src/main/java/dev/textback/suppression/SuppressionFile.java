package dev.textback.suppression;

import dev.textback.business.Business;
import dev.textback.compliance.Suppression;
import dev.textback.compliance.Suppression.Source;
import dev.textback.csv.BadRow;
import dev.textback.csv.CsvFile;
import dev.textback.csv.CsvTable;
import dev.textback.csv.UnreadableCsv;
import dev.textback.refusal.RefusedRequest;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Reads a file of suppressions, whole or not at all: nothing is stored here. */
@Component
class SuppressionFile {

    static final int MOST_ROWS = 100_000;

    private static final Set<String> COLUMNS = Set.of("number", "line", "since", "source", "rule", "reason");
    private static final Map<String, String> OTHER_NAMES =
            Map.of("phone", "number", "phone number", "number", "phonenumber", "number", "e164", "number");
    private static final String NUMBER = "number";

    private final SuppressionFields fields;

    SuppressionFile(SuppressionFields fields) {
        this.fields = fields;
    }

    /**
     * Reads every row.
     *
     * @param act the id of the import, which each row carries
     * @throws UnreadableCsv if it is no table, or too long a one
     * @throws RefusedRequest if it has no column of numbers
     */
    FileContent read(byte[] file, Business business, String act, String by) {
        List<CsvFile.Row> rows = CsvFile.read(file, MOST_ROWS + 1).rows();
        if (rows.isEmpty()) {
            throw new RefusedRequest(
                    HttpStatus.BAD_REQUEST,
                    NUMBER,
                    "the file is empty; it begins with a line of column names, such as number,reason");
        }
        List<String> head = head(rows.get(0), business);
        boolean headless = head.equals(List.of(NUMBER)) && isNumber(rows.get(0), business);
        FileContent content = new FileContent(ignored(head));
        rows.stream().skip(headless ? 0 : 1).forEach(row -> {
            Map<String, String> cells = row.under(head);
            try {
                content.add(row.line(), suppression(cells, business, act, by));
            } catch (RefusedRequest bad) {
                String value = cells.getOrDefault(bad.field(), "");
                content.add(new BadRow(row.line(), bad.field(), value, bad.problem()));
            }
        });
        return content;
    }

    /** A file without a head holds numbers alone. */
    private List<String> head(CsvFile.Row first, Business business) {
        List<String> names = first.names().stream()
                .map(name -> OTHER_NAMES.getOrDefault(name, name))
                .toList();
        if (names.contains(NUMBER)) {
            return names;
        }
        if (isNumber(first, business)) {
            return List.of(NUMBER);
        }
        throw new RefusedRequest(
                HttpStatus.BAD_REQUEST,
                NUMBER,
                "line 1 names no column 'number' but " + String.join(", ", first.cells())
                        + "; known are number, line, since, source, rule and reason");
    }

    private boolean isNumber(CsvFile.Row row, Business business) {
        try {
            fields.number(CsvTable.unguarded(row.cells().get(0)), business);
            return true;
        } catch (RefusedRequest aName) {
            return false;
        }
    }

    private static List<String> ignored(List<String> head) {
        return head.stream()
                .filter(name -> !name.isEmpty() && !COLUMNS.contains(name))
                .toList();
    }

    private Suppression suppression(Map<String, String> cells, Business business, String act, String by) {
        Function<String, String> cell = column -> cells.getOrDefault(column, "");
        Source source = fields.source(cell.apply("source"));
        boolean ofCaller = source == Source.CALLER;
        String reason = fields.reason(cell.apply("reason"));
        return new Suppression(
                fields.number(cell.apply(NUMBER), business),
                fields.line(cell.apply("line"), business),
                fields.since(cell.apply("since"), business),
                source,
                act,
                fields.rule(cell.apply("rule"), ofCaller ? "imported-opt-out" : "staff-import"),
                reason.isEmpty() && !ofCaller ? "imported" : reason,
                ofCaller ? "" : by);
    }
}
