package dev.textback.compliance;

import dev.textback.business.Business;
import dev.textback.business.Businesses;
import dev.textback.csv.BadRow;
import dev.textback.csv.CsvFile;
import dev.textback.csv.CsvTable;
import dev.textback.csv.CsvTable.Column;
import dev.textback.refusal.RefusedRequest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A business's lists as a file: {@code number,list,name,note}; more columns are for reading and are passed over. */
final class NumbersFile {

    /** The most rows that one file may have, besides its head. */
    static final int MOST_ROWS = 20_000;

    private static final CsvTable<ListedNumber> TABLE = new CsvTable<>(List.of(
            new Column<>("number", entry -> entry.number().e164()),
            new Column<>("list", entry -> entry.list().code()),
            new Column<>("name", ListedNumber::name),
            new Column<>("note", ListedNumber::note),
            new Column<>("addedBy", ListedNumber::addedBy),
            new Column<>("since", ListedNumber::since)));

    private NumbersFile() {}

    static String write(List<ListedNumber> entries) {
        return TABLE.of(entries);
    }

    /**
     * Reads every row, the bad ones too: so all of them are told at once.
     *
     * @throws RefusedRequest if the first row does not name the columns
     * @throws dev.textback.csv.UnreadableCsv if it is no table, or too long a one
     */
    static Read read(byte[] file, Business business, Businesses businesses, String addedBy, Instant now) {
        List<CsvFile.Row> rows = CsvFile.read(file, MOST_ROWS + 1).rows();
        List<String> head = rows.isEmpty() ? List.of() : rows.get(0).names();
        if (!head.containsAll(List.of("number", "list"))) {
            throw RefusedRequest.wrong("file", "must begin with a row that names its columns: number,list,name,note");
        }
        Read read = new Read(new ArrayList<>(), new ArrayList<>());
        for (CsvFile.Row row : rows.subList(1, rows.size())) {
            Map<String, String> cells = row.under(head);
            try {
                ListedNumber entry = entry(cells).read(business, businesses, addedBy, now);
                read.good().add(new GoodRow(row.line(), entry));
            } catch (RefusedRequest wrong) {
                String value = cells.getOrDefault(wrong.field(), "");
                read.bad().add(new BadRow(row.line(), wrong.field(), value, wrong.problem()));
            }
        }
        return read;
    }

    private static NumberEntry entry(Map<String, String> cells) {
        return new NumberEntry(cells.get("number"), cells.get("list"), cells.get("name"), cells.get("note"));
    }

    /** What stands in a file. */
    record Read(List<GoodRow> good, List<BadRow> bad) {

        List<ListedNumber> entries() {
            return good.stream().map(GoodRow::entry).toList();
        }
    }

    /** A row that can be taken; the line is the one it begins in. */
    record GoodRow(long line, ListedNumber entry) {}
}
