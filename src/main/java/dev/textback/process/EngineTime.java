package dev.textback.process;

import java.time.Instant;
import java.util.Optional;

/** The engine's clock, for those who may move it: the simulator and the tests. It moves forward only and keeps ticking. */
public interface EngineTime {

    /** The engine's now. */
    Instant now();

    /** The moment the next waiting timer is due; empty if none waits. */
    Optional<Instant> nextTimer();

    /**
     * The moment the next timer of the conversation with this caller (E.164), or of anything it called, is due, once whatever is under way has
     * come to rest.
     */
    Optional<Instant> nextTimerOf(String caller);

    /**
     * Lets running and due jobs finish, then moves the clock so that now is {@code target}, keeps the offset over a restart, and wakes the
     * job executor. A target in the past changes nothing.
     */
    void moveTo(Instant target);
}
