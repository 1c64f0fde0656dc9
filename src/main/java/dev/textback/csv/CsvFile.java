package dev.textback.csv;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * A file of separated values as people's spreadsheets write it: by comma, semicolon or tab, with or without byte order mark, in UTF-8 or, as
 * older ones do, Windows-1252.
 *
 * @param rows the rows that are not empty, each with the line it begins in, from 1
 */
public record CsvFile(List<Row> rows) {

    private static final Charset OLD_SPREADSHEETS = Charset.forName("windows-1252");
    private static final String SEPARATORS = ",;\t";

    public CsvFile {
        rows = List.copyOf(rows);
    }

    /** One row: the cells without white space around them. */
    public record Row(long line, List<String> cells) {

        /** What this row names, if it is the head: in small letters. */
        public List<String> names() {
            return cells.stream().map(name -> name.toLowerCase(Locale.ROOT)).toList();
        }

        /** The cells by the names of the head, as a spreadsheet shows them; of a name that stands twice the first counts. */
        public Map<String, String> under(List<String> head) {
            Map<String, String> named = new HashMap<>();
            for (int i = 0; i < head.size() && i < cells.size(); i++) {
                named.putIfAbsent(head.get(i), CsvTable.unguarded(cells.get(i)));
            }
            return named;
        }
    }

    /**
     * Reads the whole file.
     *
     * @param mostRows how many it may hold, its head included
     * @throws UnreadableCsv if its quotes make no sense, or it holds more rows; the message is for people
     */
    public static CsvFile read(byte[] file, int mostRows) {
        String text = text(file);
        List<Row> rows = new ArrayList<>();
        long line = 1;
        try (CSVParser parser = CSVParser.parse(text, format(text))) {
            for (CSVRecord record : parser) {
                if (!isEmpty(record)) {
                    rows.add(new Row(line, record.stream().map(String::strip).toList()));
                }
                line = parser.getCurrentLineNumber() + 1;
                if (rows.size() > mostRows) {
                    throw UnreadableCsv.tooManyRows(mostRows);
                }
            }
        } catch (IOException | UncheckedIOException | IllegalStateException unreadable) {
            throw UnreadableCsv.atLine(line);
        }
        return new CsvFile(rows);
    }

    private static boolean isEmpty(CSVRecord record) {
        return record.stream().allMatch(String::isBlank);
    }

    private static CSVFormat format(String text) {
        return CSVFormat.DEFAULT
                .builder()
                .setDelimiter(separator(text))
                .setIgnoreEmptyLines(false)
                .get();
    }

    /** The one that stands most often in the first line that is no remark; a comma if none does. */
    private static char separator(String text) {
        String head = text.lines()
                .filter(line -> !line.isBlank() && !line.matches("\\s*\"?#.*"))
                .findFirst()
                .orElse("");
        return SEPARATORS
                .chars()
                .boxed()
                .max(Comparator.comparingLong((Integer one) ->
                                head.chars().filter(at -> at == one).count())
                        .thenComparing(one -> -SEPARATORS.indexOf(one)))
                .map(one -> (char) one.intValue())
                .orElse(',');
    }

    private static String text(byte[] file) {
        return Stream.of(StandardCharsets.UTF_8, OLD_SPREADSHEETS)
                .flatMap(charset -> decoded(file, charset))
                .findFirst()
                .map(text -> text.startsWith("\uFEFF") ? text.substring(1) : text)
                .orElseThrow(UnreadableCsv::noText);
    }

    private static Stream<String> decoded(byte[] file, Charset charset) {
        try {
            return Stream.of(charset.newDecoder().decode(ByteBuffer.wrap(file)).toString());
        } catch (CharacterCodingException otherwise) {
            return Stream.empty();
        }
    }
}
