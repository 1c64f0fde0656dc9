package dev.textback.csv;

import static org.assertj.core.api.Assertions.assertThat;

import dev.textback.csv.CsvTable.Column;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTableTest {

    private final CsvTable<String> table =
            new CsvTable<>(List.of(new Column<>("said", said -> said), new Column<>("length", String::length)));

    @Test
    void a_row_stands_in_the_order_of_its_columns() {
        assertThat(table.of(List.of("hello", "a,b", "a \"b\"")))
                .isEqualTo("said,length\r\nhello,5\r\n\"a,b\",3\r\n\"a \"\"b\"\"\",5\r\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "@SUM(A1)",
                "-2+3",
                "+1+2",
                "\tx",
                "\nx",
                " =1+1",
                "\u00A0@SUM(A1)",
                "＝1+1",
                "＠SUM(A1)",
                "=HYPERLINK(\"http://x\")"
            })
    void what_a_spreadsheet_would_evaluate_is_text(String formula) {
        String cell = CsvFile.read(table.of(List.of(formula)).getBytes(java.nio.charset.StandardCharsets.UTF_8), 9)
                .rows()
                .get(1)
                .cells()
                .get(0);
        assertThat(cell).startsWith("'");
        assertThat(CsvTable.unguarded(cell)).isEqualTo(formula);
    }

    @Test
    void a_number_stays_as_it_is() {
        assertThat(table.of(List.of("+14155550100")))
                .contains("+14155550100,12")
                .doesNotContain("'");
    }
}
