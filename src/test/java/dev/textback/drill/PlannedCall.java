package dev.textback.drill;

import java.time.Duration;
import java.util.List;

/**
 * One call and what the caller does about it.
 *
 * @param at when it ends, from the beginning of the drill
 * @param from as telephony reports it
 * @param repeats how long after the first report it is reported again, under the same id
 * @param words what the caller texts
 */
record PlannedCall(
        String id, Duration at, String from, String line, Way way, List<Duration> repeats, List<PlannedText> words) {

    /** How it is reported. */
    enum Way {
        REST,
        PLIVO
    }
}
