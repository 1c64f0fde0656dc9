package dev.textback.texting.linter;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class RuleTableTest {

    private static final List<WordingKind> COLUMNS = List.of(
            WordingKind.FIRST_TEXT,
            WordingKind.AFTER_HOURS,
            WordingKind.NUDGE,
            WordingKind.MORNING,
            WordingKind.ANSWER,
            WordingKind.CONFIRMATION,
            WordingKind.HELP,
            WordingKind.STAFF_ALERT);

    @Test
    void the_documentation_prints_the_table_that_the_program_goes_by() throws IOException {
        assertThat(documented()).isEqualTo(applied());
    }

    private static Map<String, String> applied() {
        Map<String, String> rows = new TreeMap<>();
        for (Map.Entry<WordingRule, Set<WordingKind>> row :
                new RuleTable().rows().entrySet()) {
            WordingRule rule = row.getKey();
            rows.put(
                    rule.id(),
                    rule.severity().name().toLowerCase(Locale.ROOT) + " "
                            + COLUMNS.stream()
                                    .map(kind -> row.getValue().contains(kind) ? "x" : "-")
                                    .collect(Collectors.joining()));
        }
        return rows;
    }

    private static Map<String, String> documented() throws IOException {
        return Files.readAllLines(Path.of("docs/wording.md")).stream()
                .filter(line -> line.matches("\\| `[a-z0-9-]+` \\| (error|warning) \\|.*"))
                .map(line -> Arrays.stream(line.split("\\|")).map(String::strip).toList())
                .collect(Collectors.toMap(
                        cells -> cells.get(1).replace("`", ""),
                        cells -> cells.get(2) + " "
                                + cells.subList(3, 3 + COLUMNS.size()).stream()
                                        .map(cell -> cell.equals("x") ? "x" : "-")
                                        .collect(Collectors.joining()),
                        (one, other) -> one,
                        TreeMap::new));
    }
}
