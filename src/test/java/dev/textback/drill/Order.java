package dev.textback.drill;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * One blow that the drill deals. Orders are dealt one after the other: the next only when the program is healthy again.
 *
 * @param at not before this much of the drill has passed
 * @param boundary where the program is killed; null for a kill at {@code at} sharp, or for PostgreSQL
 * @param visit the how-manieth time from then on that the program comes to the boundary
 */
record Order(Blow blow, Duration at, @Nullable Boundary boundary, int visit) {

    enum Blow {
        KILL_AT_BOUNDARY,
        KILL_AT_RANDOM,
        RESTART_POSTGRESQL
    }
}
