package dev.textback.drill;

import java.time.Duration;
import java.util.List;

/**
 * How large a drill is.
 *
 * @param boundaries those at which the program is killed, in this order
 * @param randomKills kills at random moments beside those
 * @param databaseRestarts how often PostgreSQL is stopped at once and started again
 * @param apart between two calls, on average
 * @param listFails whether the carrier's list fails now and then: whoever asks in vain asks again minutes later
 */
record Settings(
        long seed,
        int calls,
        List<Boundary> boundaries,
        int randomKills,
        int databaseRestarts,
        Duration apart,
        boolean listFails) {

    private static final Duration APART = Duration.ofMillis(450);
    private static final Duration SHORT_APART = Duration.ofMillis(600);

    /** Those whose second half takes minutes come first: absence is believed after two. */
    private static final List<Boundary> SHORT = List.of(
            Boundary.RESERVE_COMMITTED_HEARD,
            Boundary.HAND_OVER_ACCEPTED_UNANSWERED,
            Boundary.RECORD_BEFORE_COMMIT,
            Boundary.ENGINE_BEFORE_COMMIT,
            Boundary.INBOUND_COMMITTED_UNHEARD);

    /** The whole drill: each boundary once, the rest of the kills at random moments. */
    static Settings whole(long seed, int calls, int kills) {
        int boundaries = Boundary.all().size();
        if (kills < boundaries) {
            throw new IllegalArgumentException(
                    "drill.kills is " + kills + "; there are " + boundaries + " boundaries, and each is one kill");
        }
        return new Settings(seed, calls, Boundary.all(), kills - boundaries, Math.max(1, kills / 7), APART, true);
    }

    /** What fits between other tests. */
    static Settings brief(long seed) {
        return new Settings(seed, 100, SHORT, 0, 1, SHORT_APART, false);
    }

    int kills() {
        return boundaries.size() + randomKills;
    }

    /** From the first call to the last. */
    Duration pour() {
        return apart.multipliedBy(calls);
    }
}
