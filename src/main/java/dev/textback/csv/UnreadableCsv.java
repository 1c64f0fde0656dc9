package dev.textback.csv;

/** A file that is no table at all, or too long a one; the message says what would be right. */
public class UnreadableCsv extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final boolean tooLong;

    private UnreadableCsv(String message, boolean tooLong) {
        super(message);
        this.tooLong = tooLong;
    }

    static UnreadableCsv atLine(long line) {
        return new UnreadableCsv(
                "the row that begins in line " + line
                        + " cannot be read: a quoted cell does not end, or something follows its closing quote",
                false);
    }

    static UnreadableCsv tooManyRows(int most) {
        return new UnreadableCsv(
                "the file holds more than " + most + " rows, its head included; send it in parts", true);
    }

    static UnreadableCsv noText() {
        return new UnreadableCsv("the file is no text in UTF-8; save it as CSV", false);
    }

    /** Whether it would do in parts. */
    public boolean isTooLong() {
        return tooLong;
    }
}
