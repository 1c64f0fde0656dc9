package dev.textback.metrics;

import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One line of comma-separated values (RFC 4180) that a spreadsheet takes as text where it would take a formula. */
public final class Csv {

    private Csv() {}

    /** The line, with its end. */
    public static String line(@Nullable Object... values) {
        return Stream.of(values).map(value -> cell(Objects.toString(value, ""))).collect(Collectors.joining(","))
                + "\r\n";
    }

    private static String cell(String value) {
        // What telephony calls a call may begin like a formula; a number in E.164 does too, but is none
        boolean formula = value.matches("(?s)[=@\\t\\r-].*") || value.matches("(?s)\\+(?!\\d+$).*");
        String safe = formula ? "'" + value : value;
        return safe.matches("(?s).*[\",\\r\\n].*") ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }
}
