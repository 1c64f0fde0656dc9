package dev.textback.csv;

/**
 * What is wrong with one row of a file.
 *
 * @param line where the row begins, from 1
 * @param column the column's name as we call it
 * @param value what stands there, shortened
 * @param problem what is wrong and what would be right
 */
public record BadRow(long line, String column, String value, String problem) {

    private static final int LONGEST_VALUE = 100;

    public BadRow {
        value = value.length() <= LONGEST_VALUE ? value : value.substring(0, LONGEST_VALUE) + "…";
    }
}
