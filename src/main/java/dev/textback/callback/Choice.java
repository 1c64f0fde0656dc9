package dev.textback.callback;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What the owner can say on the page. */
enum Choice {
    SPOKE,
    CALL_LATER,
    DO_NOT_TEXT,
    /** Takes the choice before back. */
    TEXT_AGAIN;

    /** The word as the page's form and the database write it. */
    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<Choice> coded(String code) {
        return Arrays.stream(values())
                .filter(choice -> choice.code().equals(code))
                .findFirst();
    }
}
