package dev.textback.process.guard;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a cell of a decision table may say: comparisons, and functions that reach nothing outside of the cell. */
class Feel {

    static final Set<String> FUNCTIONS = new TreeSet<>(Set.of(
            "not",
            "matches",
            "contains",
            "starts with",
            "ends with",
            "lower case",
            "upper case",
            "string length",
            "substring",
            "substring before",
            "substring after",
            "string",
            "number",
            "min",
            "max",
            "sum",
            "mean",
            "count",
            "abs",
            "floor",
            "ceiling",
            "round up",
            "round down",
            "modulo",
            "date",
            "time",
            "date and time",
            "duration",
            "list contains",
            "is defined"));

    private static final int LONGEST = 4000;
    private static final Pattern STRINGS = Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*\"");
    private static final Pattern REFUSED =
            Pattern.compile("\\b(function|external|java|for|some|every|satisfies|return|if|then|else)\\b");
    private static final Pattern CALL = Pattern.compile("([A-Za-z_][A-Za-z0-9_]*(?: [A-Za-z0-9_]+)*)\\s*\\(");

    /** What is wrong with the cell; empty if it may stand. */
    Optional<String> problem(String cell) {
        if (cell.length() > LONGEST) {
            return Optional.of("a cell is longer than " + LONGEST + " characters");
        }
        String code = STRINGS.matcher(cell).replaceAll("\"\"");
        if (DrawnExpressions.isExpression(code) || code.contains("{") || code.contains(";") || code.contains("`")) {
            return Optional.of("the cell '" + cell + "' is no plain FEEL");
        }
        Matcher refused = REFUSED.matcher(code);
        if (refused.find()) {
            return Optional.of("the cell '" + cell + "' uses '" + refused.group(1) + "'");
        }
        return unknownCall(cell, code);
    }

    private static Optional<String> unknownCall(String cell, String code) {
        Matcher call = CALL.matcher(code);
        while (call.find()) {
            String name = call.group(1);
            boolean known = FUNCTIONS.contains(name) || endsInOperator(name);
            if (!known) {
                return Optional.of("the cell '" + cell + "' calls '" + name + "'");
            }
        }
        return code.matches("(?s).*\\.\\s*[A-Za-z_][A-Za-z0-9_ ]*\\(.*")
                ? Optional.of("the cell '" + cell + "' calls something of a value")
                : Optional.empty();
    }

    /** {@code a and not(…)}, {@code x in (…)}: the words before the bracket are not one name. */
    private static boolean endsInOperator(String words) {
        String last = words.substring(words.lastIndexOf(' ') + 1);
        boolean operator = Set.of("and", "or", "in", "between").contains(last);
        return operator || FUNCTIONS.stream().anyMatch(known -> words.matches(".*\\b(and|or|in) " + known));
    }
}
