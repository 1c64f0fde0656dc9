package dev.textback.csv;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

/**
 * A table to be written as comma-separated values (RFC 4180) that a spreadsheet takes as text where it would take a formula.
 *
 * @param columns in their order; each knows its name and what stands in it
 */
public record CsvTable<T>(List<Column<T>> columns) {

    /** What a spreadsheet evaluates, also behind blanks and as East Asian keyboards write it; a number in E.164 is none. */
    private static final Pattern FORMULA =
            Pattern.compile("(?s)[\\t\\r\\n].*|[\\s\\p{Z}]*(?:[=@＝＠＋－-]|\\+(?!\\d+$)).*");

    /** An apostrophe in front, as {@link #of} writes it and spreadsheets show it. */
    private static final Pattern GUARDED = Pattern.compile("(?s)'(?:[\\t\\r\\n]|[\\s\\p{Z}]*[=@＝＠＋－+-]).*");

    public CsvTable {
        columns = List.copyOf(columns);
    }

    /** One column of a table. */
    public record Column<T>(String name, Function<T, @Nullable Object> value) {}

    /** The head and a line for each row, ended by CR LF. */
    public String of(List<T> rows) {
        StringBuilder file = new StringBuilder();
        try (CSVPrinter printer = new CSVPrinter(file, CSVFormat.RFC4180)) {
            printer.printRecord(columns.stream().map(Column::name));
            for (T row : rows) {
                printer.printRecord(
                        columns.stream().map(column -> guarded(column.value().apply(row))));
            }
        } catch (IOException neverInMemory) {
            throw new UncheckedIOException(neverInMemory);
        }
        return file.toString();
    }

    /** What a cell says without the apostrophe that keeps a spreadsheet from evaluating it. */
    public static String unguarded(String cell) {
        return GUARDED.matcher(cell).matches() ? cell.substring(1) : cell;
    }

    private static String guarded(@Nullable Object value) {
        String cell = Objects.toString(value, "");
        return FORMULA.matcher(cell).matches() ? "'" + cell : cell;
    }
}
