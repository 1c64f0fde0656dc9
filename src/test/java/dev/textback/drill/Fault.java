package dev.textback.drill;

import java.util.List;

/** What the carrier does with one request to send a text. */
enum Fault {
    NONE("takes it and says so"),
    SLOW("takes it and says so three seconds later"),
    TOO_SLOW("takes it and says so when nobody listens any more"),
    TAKES_IT_LATE("takes it when nobody listens any more"),
    ERROR_BEFORE("says 503 and does not take it"),
    ERROR_AFTER("takes it and says 500"),
    CUT_BEFORE("breaks the connection off and does not take it"),
    CUT_AFTER("takes it and breaks the connection off"),
    UNREADABLE("takes it and says 202 with half an answer"),
    BUSY("says 429, and so it does to all for two seconds");

    /** Out of a hundred; what is left is none. */
    private static final List<Fault> LOTS = List.of(
            SLOW,
            SLOW,
            TOO_SLOW,
            TAKES_IT_LATE,
            ERROR_BEFORE,
            ERROR_AFTER,
            ERROR_AFTER,
            CUT_BEFORE,
            CUT_AFTER,
            CUT_AFTER,
            UNREADABLE,
            BUSY);

    private final String meaning;

    Fault(String meaning) {
        this.meaning = meaning;
    }

    String meaning() {
        return meaning;
    }

    /**
     * What the plan says of a request.
     *
     * @param number the how-manieth different text to that phone, from 1
     * @param attempt the how-manieth request for the text; a second one is spared, else a text could fail for hours
     */
    static Fault of(long seed, String to, int number, int attempt) {
        if (attempt > 1) {
            return NONE;
        }
        int lot = Math.floorMod(Mix.of(seed, to, number), 100);
        return lot < LOTS.size() ? LOTS.get(lot) : NONE;
    }
}
