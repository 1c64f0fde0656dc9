package dev.textback.compliance;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** The lists on which a business keeps numbers; {@link #code()} is what the API, the files and the table say. */
public enum NumberList {
    /** No automated text goes there: staff, suppliers, whoever else the business talks with anyway. */
    DO_NOT_TEXT,
    CUSTOMER,
    VIP,
    /** The business knows that the number takes texts, whatever the carrier's lookup says: a landline with a text service, for one. */
    TAKES_TEXTS;

    /** Such as {@code do-not-text}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<NumberList> of(String code) {
        return Arrays.stream(values())
                .filter(list -> list.code().equals(code.strip().toLowerCase(Locale.ROOT)))
                .findFirst();
    }

    /** All codes, for people. */
    static String codes() {
        return Arrays.stream(values()).map(NumberList::code).collect(Collectors.joining(", "));
    }
}
