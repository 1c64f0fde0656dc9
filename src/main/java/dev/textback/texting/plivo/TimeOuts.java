package dev.textback.texting.plivo;

import java.time.Duration;

/**
 * How long the carrier may take.
 *
 * @param connect until the connection stands
 * @param silence between two bytes, reading or writing
 * @param call one call from end to end
 */
record TimeOuts(Duration connect, Duration silence, Duration call) {

    /** A sending job is bounded to 30 s, the engine's lock on it to 40 s. */
    static TimeOuts ofMessages() {
        return new TimeOuts(Duration.ofSeconds(3), Duration.ofSeconds(8), Duration.ofSeconds(10));
    }

    /** A lookup only spares a useless text: it may not hold up the first one. */
    static TimeOuts ofLookup() {
        return new TimeOuts(Duration.ofSeconds(2), Duration.ofSeconds(2), Duration.ofSeconds(2));
    }
}
