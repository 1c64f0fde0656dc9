package dev.textback.simulator;

import dev.textback.business.PhoneNumber;
import dev.textback.process.EngineTime;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** A clock that stands until it is moved, and timers that are simply set. */
class FakeEngineTime implements EngineTime {

    /** A Monday, 3:42 PM in Los Angeles. */
    static final Instant MONDAY_AFTERNOON = Instant.parse("2026-11-23T23:42:00Z");

    private final Map<String, Instant> timers = new HashMap<>();
    private Instant now = MONDAY_AFTERNOON;

    Clock clock() {
        return new Clock() {
            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                throw new UnsupportedOperationException();
            }

            @Override
            public Instant instant() {
                return now;
            }
        };
    }

    void waitsFor(PhoneNumber caller, Instant due) {
        timers.put(caller.e164(), due);
    }

    void reset() {
        now = MONDAY_AFTERNOON;
        timers.clear();
    }

    @Override
    public Instant now() {
        return now;
    }

    @Override
    public Optional<Instant> nextTimer() {
        return timers.values().stream().min(Instant::compareTo);
    }

    @Override
    public Optional<Instant> nextTimerOf(String caller) {
        return Optional.ofNullable(timers.get(caller));
    }

    @Override
    public void moveTo(Instant target) {
        if (target.isAfter(now)) {
            now = target;
        }
    }
}
