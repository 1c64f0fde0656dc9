package dev.textback.suppression;

import dev.textback.compliance.Suppression;
import dev.textback.csv.CsvTable;
import dev.textback.csv.CsvTable.Column;
import java.time.Instant;
import java.util.List;

/** A suppression as staff see it: over HTTP, and as a row of the export, whose columns the import reads. */
record SuppressionView(
        String number, String line, Instant since, String source, String rule, String reason, String by) {

    static final CsvTable<SuppressionView> TABLE = new CsvTable<>(List.of(
            new Column<>("number", SuppressionView::number),
            new Column<>("line", SuppressionView::line),
            new Column<>("since", SuppressionView::since),
            new Column<>("source", SuppressionView::source),
            new Column<>("rule", SuppressionView::rule),
            new Column<>("reason", SuppressionView::reason),
            new Column<>("by", SuppressionView::by)));

    static SuppressionView of(Suppression suppression) {
        return new SuppressionView(
                suppression.number().e164(),
                suppression.line(),
                suppression.since(),
                suppression.source().code(),
                suppression.rule(),
                suppression.reason(),
                suppression.addedBy());
    }
}
