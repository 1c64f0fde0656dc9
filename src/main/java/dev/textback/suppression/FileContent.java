package dev.textback.suppression;

import dev.textback.compliance.Suppression;
import dev.textback.compliance.Suppression.Source;
import dev.textback.csv.BadRow;
import dev.textback.csv.RefusedFile;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;

/** What a file says: the rows that can be taken, one for each number and line, and those that cannot. */
class FileContent {

    private final List<String> ignoredColumns;
    private final List<BadRow> bad = new ArrayList<>();
    private final Map<String, GoodRow> good = new LinkedHashMap<>();
    private int repeated;

    /** @param ignoredColumns names in the file's head that say nothing to us */
    FileContent(List<String> ignoredColumns) {
        this.ignoredColumns = ignoredColumns;
    }

    void add(BadRow row) {
        bad.add(row);
    }

    /** Of two rows about the same number and line the caller's own word counts, else the first. */
    void add(long line, Suppression suppression) {
        String key = suppression.number().e164() + " " + suppression.line();
        GoodRow before = good.get(key);
        if (before != null) {
            repeated++;
        }
        if (before == null || isStricter(suppression, before.suppression())) {
            good.put(key, new GoodRow(line, suppression));
        }
    }

    private static boolean isStricter(Suppression one, Suppression other) {
        return one.source() == Source.CALLER && other.source() == Source.STAFF;
    }

    List<String> ignoredColumns() {
        return ignoredColumns;
    }

    List<BadRow> bad() {
        return bad;
    }

    List<GoodRow> good() {
        return List.copyOf(good.values());
    }

    /** The answer that lists both, if any row is bad. */
    ResponseEntity<ProblemDetail> refused() {
        return RefusedFile.with(
                bad,
                good().stream()
                        .map(row -> new RefusedFile.GoodRow(
                                row.line(), row.suppression().number().e164()))
                        .toList());
    }

    /** How many rows said again what another said. */
    int repeated() {
        return repeated;
    }

    /** A row that can be taken. */
    record GoodRow(long line, Suppression suppression) {}
}
