package dev.textback.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.textback.csv.CsvFile.Row;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvFileTest {

    private static List<Row> read(String file) {
        return CsvFile.read(file.getBytes(StandardCharsets.UTF_8), 10).rows();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"a,b\n1,2\n", "\uFEFFa,b\r\n1,2", "a;b\r\n1;2\r\n", "a\tb\n1\t2\n", "\"a\",\"b\"\n\"1\", 2 \n"})
    void whatever_a_spreadsheet_writes_is_the_same_table(String file) {
        assertThat(read(file)).containsExactly(new Row(1, List.of("a", "b")), new Row(2, List.of("1", "2")));
    }

    @Test
    void a_row_is_known_by_the_line_in_which_it_begins() {
        assertThat(read("a,b\n\n\"one\ntwo\",x\n,\n3,4\n"))
                .extracting(Row::line)
                .containsExactly(1L, 3L, 6L);
    }

    @Test
    void a_separator_inside_quotes_is_none() {
        assertThat(read("a;b\n\"x;y\";\"says \"\"no\"\"\"\n"))
                .last()
                .isEqualTo(new Row(2, List.of("x;y", "says \"no\"")));
    }

    @Test
    void an_old_spreadsheet_writes_windows_1252() {
        byte[] file = "a,b\nJosé,ü\n".getBytes(Charset.forName("windows-1252"));
        assertThat(CsvFile.read(file, 10).rows()).last().isEqualTo(new Row(2, List.of("José", "ü")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a,b\n\"open,2\n3,4\n", "a,b\n\"x\"y,2\n"})
    void quotes_that_make_no_sense_are_told_with_their_line(String file) {
        assertThatThrownBy(() -> read(file)).isInstanceOf(UnreadableCsv.class).hasMessageContaining("begins in line 2");
    }

    @Test
    void a_file_that_is_too_long_is_refused_before_it_is_read_to_its_end() {
        assertThatThrownBy(() -> read("1\n".repeat(12) + "\"open"))
                .isInstanceOf(UnreadableCsv.class)
                .hasMessageContaining("more than 10 rows");
    }

    @Test
    void nothing_is_no_row() {
        assertThat(read("")).isEmpty();
        assertThat(read("\r\n\r\n")).isEmpty();
    }
}
