package dev.textback.compliance;

import dev.textback.business.SetUpProblem;
import dev.textback.business.WeeklyHours;
import dev.textback.csv.CsvFile;
import dev.textback.csv.UnreadableCsv;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a table of state windows: a CSV file with a line a state, the header first; {@code #} begins a remark. */
class StateWindowsFile {

    private static final List<String> FIELDS =
            List.of("state", "mon-fri", "sat", "sun", "holidays", "cap", "checked", "certainty", "source");
    private static final int MOST_LINES = 1000;
    private static final Pattern HOURS = Pattern.compile("(\\d{2}:\\d{2})-(\\d{2}:\\d{2})");

    private final String file;

    StateWindowsFile(String file) {
        this.file = file;
    }

    /**
     * The rules by state.
     *
     * @throws SetUpProblem at the first line that cannot be used, naming it and its field
     */
    Map<String, StateRule> read(byte[] content) {
        List<CsvFile.Row> rows = rows(content);
        if (rows.isEmpty()) {
            throw new SetUpProblem(
                    "textback.state-windows: " + file + " is empty; its first line is " + String.join(",", FIELDS));
        }
        CsvFile.Row header = rows.get(0);
        if (!header.names().equals(FIELDS)) {
            throw new SetUpProblem("textback.state-windows: " + file + ", line " + header.line()
                    + " must be the header " + String.join(",", FIELDS));
        }
        Map<String, StateRule> rules = new HashMap<>();
        for (CsvFile.Row row : rows.subList(1, rows.size())) {
            StateRule rule = new Line(row).rule();
            if (rules.put(rule.state(), rule) != null) {
                throw problem(
                        row.line(),
                        "state",
                        "'" + rule.state() + "' stands in an earlier line too; write each state once");
            }
        }
        return Map.copyOf(rules);
    }

    private List<CsvFile.Row> rows(byte[] content) {
        try {
            return CsvFile.read(content, MOST_LINES).rows().stream()
                    .filter(row -> !row.cells().get(0).startsWith("#"))
                    .toList();
        } catch (UnreadableCsv unreadable) {
            throw new SetUpProblem("textback.state-windows: " + file + ": " + unreadable.getMessage());
        }
    }

    private SetUpProblem problem(long line, String field, String text) {
        return new SetUpProblem("textback.state-windows: " + file + ", line " + line + ", " + field + ": " + text);
    }

    private class Line {

        private final CsvFile.Row row;

        Line(CsvFile.Row row) {
            this.row = row;
            if (row.cells().size() != FIELDS.size()) {
                throw new SetUpProblem("textback.state-windows: " + file + ", line " + row.line() + " has "
                        + row.cells().size() + " fields; write " + FIELDS.size()
                        + ", and put one with a comma inside between quotes: " + String.join(",", FIELDS));
            }
        }

        StateRule rule() {
            return new StateRule(
                    matching("state", "[A-Z]{2}", "is no state; write its two capital letters, such as FL"),
                    new LegalWindow(hours(), oneOf("holidays", "open", "closed").equals("closed")),
                    cap(),
                    checked(),
                    StateRule.Certainty.valueOf(oneOf("certainty", "statute", "secondary", "memory", "disputed")
                            .toUpperCase(Locale.ROOT)),
                    matching("source", "(?s).+", "is empty; say where the rule stands"));
        }

        private WeeklyHours hours() {
            Map<DayOfWeek, List<WeeklyHours.Range>> week = new EnumMap<>(DayOfWeek.class);
            for (DayOfWeek day : DayOfWeek.values()) {
                week.put(
                        day,
                        switch (day) {
                            case SATURDAY -> ranges("sat");
                            case SUNDAY -> ranges("sun");
                            default -> ranges("mon-fri");
                        });
            }
            return WeeklyHours.of(week);
        }

        private List<WeeklyHours.Range> ranges(String field) {
            String written = value(field);
            if (written.equals("closed")) {
                return List.of();
            }
            Matcher hours = HOURS.matcher(written);
            try {
                if (hours.matches()) {
                    LocalTime from = LocalTime.parse(hours.group(1));
                    LocalTime to = LocalTime.parse(hours.group(2));
                    if (from.isBefore(to)) {
                        return List.of(new WeeklyHours.Range(from, to));
                    }
                }
            } catch (DateTimeParseException wrong) {
                // Said below
            }
            throw wrong(field, "is no range of hours within a day; write e.g. 08:00-20:00, or closed");
        }

        private OptionalInt cap() {
            String written = matching("cap", "none|[1-9]", "is no cap; write 1 to 9, or none");
            return written.equals("none") ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(written));
        }

        private LocalDate checked() {
            try {
                return LocalDate.parse(value("checked"));
            } catch (DateTimeParseException wrong) {
                throw wrong("checked", "is no date; write e.g. 2026-11-23");
            }
        }

        private String oneOf(String field, String... allowed) {
            return matching(
                    field, String.join("|", allowed), "is none of " + String.join(", ", Arrays.asList(allowed)));
        }

        private String matching(String field, String pattern, String otherwise) {
            String written = value(field);
            if (!written.matches(pattern)) {
                throw wrong(field, otherwise);
            }
            return written;
        }

        private String value(String field) {
            return row.cells().get(FIELDS.indexOf(field));
        }

        private SetUpProblem wrong(String field, String text) {
            return problem(row.line(), field, "'" + value(field) + "' " + text);
        }
    }
}
