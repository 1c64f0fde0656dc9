package dev.textback.drill;

import java.time.Duration;

/**
 * A text that a caller sends.
 *
 * @param after from when on the delay counts
 * @param repeats how often the carrier tells of it again under the same id
 * @param newId whether it tells of it once more under a new id, shortly after
 * @param late how long the carrier sits on it first: later texts overtake it
 */
record PlannedText(String words, After after, Duration delay, int repeats, boolean newId, Duration late) {

    enum After {
        /** The end of the call. */
        CALL,
        /** The carrier's acceptance of the first text to the caller since the call. */
        FIRST_TEXT
    }

    boolean isStop() {
        return words.equalsIgnoreCase("stop");
    }
}
