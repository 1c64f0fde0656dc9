package dev.textback.story;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The table of roles as the documentation prints it. */
final class RoleTable {

    private static final Path DOCUMENT = Path.of("docs/security.md");

    private RoleTable() {}

    static List<Row> rows() throws IOException {
        List<String> lines = Files.readAllLines(DOCUMENT);
        int head = lines.indexOf(lines.stream()
                .filter(line -> line.startsWith("| what | request |"))
                .findFirst()
                .orElseThrow());
        List<String> groups =
                cells(lines.get(head)).subList(2, cells(lines.get(head)).size());
        return lines.stream()
                .skip(head + 2)
                .takeWhile(line -> line.startsWith("|"))
                .map(line -> row(cells(line), groups))
                .toList();
    }

    private static Row row(List<String> cells, List<String> groups) {
        Map<String, String> allowed = new LinkedHashMap<>();
        for (int i = 0; i < groups.size(); i++) {
            allowed.put(groups.get(i), cells.get(i + 2));
        }
        String[] request = cells.get(1).split(" ", 2);
        return new Row(cells.get(0), request[0], request[1], allowed);
    }

    private static List<String> cells(String line) {
        return Arrays.stream(line.substring(1, line.length() - 1).split("\\|"))
                .map(cell -> cell.strip().replace("`", ""))
                .toList();
    }

    /** @param allowed by group: all, own, yes, nothing or – */
    record Row(String what, String method, String path, Map<String, String> allowed) {}
}
