package dev.textback.telephony;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** How a phone system writes a moment. */
enum TimeFormat {
    ISO_8601("ISO-8601 with an offset, such as 2026-03-08T15:42:00-08:00"),
    EPOCH_SECONDS("seconds since 1970, such as 1772984520"),
    EPOCH_MILLIS("milliseconds since 1970, such as 1772984520000"),
    RFC_1123("like an e-mail's date, such as Sun, 8 Mar 2026 23:42:00 +0000");

    private final String example;

    TimeFormat(String example) {
        this.example = example;
    }

    /** What would be right, for people. */
    String example() {
        return example;
    }

    /** The moment; empty if it is written in another way. */
    Optional<Instant> read(String written) {
        try {
            return Optional.of(
                    switch (this) {
                        case ISO_8601 -> OffsetDateTime.parse(written).toInstant();
                        case RFC_1123 ->
                            ZonedDateTime.parse(written, DateTimeFormatter.RFC_1123_DATE_TIME)
                                    .toInstant();
                        case EPOCH_SECONDS -> sinceEpoch(new BigDecimal(written).movePointRight(3));
                        case EPOCH_MILLIS -> sinceEpoch(new BigDecimal(written));
                    });
        } catch (DateTimeException | ArithmeticException | NumberFormatException otherwise) {
            return Optional.empty();
        }
    }

    private static Instant sinceEpoch(BigDecimal milliseconds) {
        // Before the number is written out: an exponent may be anything
        if (milliseconds.precision() - milliseconds.scale() > 15) {
            throw new ArithmeticException("beyond any date");
        }
        return Instant.ofEpochMilli(milliseconds.longValue());
    }
}
