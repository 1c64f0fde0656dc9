package dev.textback.compliance;

import java.time.Instant;
import java.util.Optional;

/** Stretches of real time in which something is allowed. */
interface OpenTimes {

    boolean contains(Instant moment);

    /** The first moment at or after {@code from} that lies inside; empty if there is none in sight. */
    Optional<Instant> nextStart(Instant from);

    /** When the stretch around the moment ends; empty if not in sight, or if the moment lies outside. */
    Optional<Instant> end(Instant moment);
}
