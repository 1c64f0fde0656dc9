package dev.textback.call;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** When a call ended, as another machine says it, whose clock is never quite ours. */
public final class EndOfCall {

    private static final Duration CLOCK_DIFFERENCE = Duration.ofSeconds(10);

    /** Older than any telephone system: whoever says so means another format, and no database holds every year. */
    private static final Instant NO_CALL_BEFORE = Instant.parse("2000-01-01T00:00:00Z");

    private EndOfCall() {}

    /** Whether a call can have ended then, the future apart. */
    public static boolean isPlausible(Instant reported) {
        return reported.isAfter(NO_CALL_BEFORE);
    }

    /** The reported end, now at the latest; empty if it lies further in the future than two clocks differ. */
    public static Optional<Instant> of(Instant reported, Instant now) {
        if (reported.isAfter(now.plus(CLOCK_DIFFERENCE))) {
            return Optional.empty();
        }
        return Optional.of(reported.isAfter(now) ? now : reported);
    }
}
