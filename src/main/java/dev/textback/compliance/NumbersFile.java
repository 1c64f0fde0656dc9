package dev.textback.compliance;

import dev.textback.business.Business;
import dev.textback.business.Businesses;
import dev.textback.compliance.NumberEntry.WrongEntry;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/** A business's lists as a file (RFC 4180): {@code number,list,name,note}; more columns are for reading and are passed over. */
final class NumbersFile {

    /** The most lines that one file may have. */
    static final int MOST_ROWS = 20_000;

    static final int MOST_BYTES = 8 * 1024 * 1024;

    private static final List<String> COLUMNS = List.of("number", "list", "name", "note", "addedBy", "since");
    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setIgnoreHeaderCase(true)
            .setIgnoreEmptyLines(true)
            .setTrim(true)
            .get();

    private NumbersFile() {}

    static String write(List<ListedNumber> entries) {
        StringBuilder file = new StringBuilder();
        try (CSVPrinter printer = new CSVPrinter(file, CSVFormat.RFC4180)) {
            printer.printRecord(COLUMNS);
            for (ListedNumber entry : entries) {
                printer.printRecord(
                        entry.number().e164(),
                        entry.list().code(),
                        noFormula(entry.name()),
                        noFormula(entry.note()),
                        entry.addedBy(),
                        entry.since());
            }
        } catch (IOException never) {
            throw new UncheckedIOException(never);
        }
        return file.toString();
    }

    /** Reads every line, the bad ones too: so all of them are told at once. */
    static Read read(String file, Business business, Businesses businesses, String addedBy, Instant now) {
        Read read = new Read(new ArrayList<>(), new ArrayList<>());
        try (CSVParser rows = CSVParser.parse(new StringReader(file.replaceFirst("^\uFEFF", "")), FORMAT)) {
            if (!rows.getHeaderNames().stream()
                    .map(String::toLowerCase)
                    .toList()
                    .containsAll(COLUMNS.subList(0, 2))) {
                read.bad().add(new BadRow(1, "the first line must name the columns: number,list,name,note"));
                return read;
            }
            for (CSVRecord row : rows) {
                add(row, rows.getCurrentLineNumber(), read, business, businesses, addedBy, now);
            }
        } catch (CSVException | UncheckedIOException | IllegalArgumentException noCsv) {
            read.bad().add(new BadRow(read.rows() + 2, "it is no comma-separated line: " + noCsv.getMessage()));
        } catch (IOException never) {
            throw new UncheckedIOException(never);
        }
        return read;
    }

    private static void add(
            CSVRecord row,
            long line,
            Read read,
            Business business,
            Businesses businesses,
            String addedBy,
            Instant now) {
        if (read.rows() == MOST_ROWS) {
            read.bad().add(new BadRow(line, "a file has at most " + MOST_ROWS + " lines; split it"));
        }
        if (read.rows() >= MOST_ROWS) {
            return;
        }
        NumberEntry entry = new NumberEntry(
                cell(row, "number"), cell(row, "list"), plain(cell(row, "name")), plain(cell(row, "note")));
        try {
            read.good().add(entry.read(business, businesses, addedBy, now));
        } catch (WrongEntry wrong) {
            read.bad().add(new BadRow(line, String.valueOf(wrong.getMessage())));
        }
    }

    private static @Nullable String cell(CSVRecord row, String column) {
        return row.isSet(column) ? row.get(column) : null;
    }

    /** A spreadsheet takes what begins like a formula for one; after an apostrophe it is text. */
    private static String noFormula(String words) {
        return words.matches("(?s)[=@+\\-'].*") ? "'" + words : words;
    }

    private static @Nullable String plain(@Nullable String words) {
        return words == null ? null : words.replaceFirst("^'(?=[=@+\\-'])", "");
    }

    /** What stands in a file. */
    record Read(List<ListedNumber> good, List<BadRow> bad) {

        int rows() {
            return good.size() + bad.size();
        }
    }

    /**
     * A line that cannot be taken.
     *
     * @param line its number in the file; the line with the columns is 1
     */
    record BadRow(long line, String problem) {}
}
