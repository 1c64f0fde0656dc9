package dev.textback.story;

import dev.textback.process.EngineTime;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import java.util.Optional;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The time of day in San Francisco, where all stories happen. It goes forward only, and what falls due on the way is done on the way. */
class Time {

    private static final ZoneId HERE = ZoneId.of("America/Los_Angeles");

    private final EngineTime clock;
    private final Jobs jobs;
    private final JdbcClient jdbc;
    private long elsewhere;

    Time(EngineTime clock, Jobs jobs, JdbcClient jdbc) {
        this.clock = clock;
        this.jobs = jobs;
        this.jdbc = jdbc;
    }

    /** The engine's clock is one for the whole JVM: other tests may have set it since the last story. */
    void begins() {
        elsewhere = ClockUtil.getCurrentTime().getTime() - System.currentTimeMillis();
        jdbc.sql("select offset_millis from engine_clock where id = 1")
                .query(Long.class)
                .optional()
                .ifPresent(ClockUtil::offset);
    }

    /** Gives the clock back as it was found. */
    void ends() {
        ClockUtil.offset(elsewhere);
    }

    /** Goes on to the next such moment, such as {@code Tuesday 15:42}. */
    void goesOnTo(String dayAndTime) {
        pass(next(dayAndTime));
    }

    void passes(Duration duration) {
        pass(clock.now().plus(duration));
    }

    /** Nothing of ours runs meanwhile; afterwards everything that fell due is late. */
    void passesWhileWeAreDown(Duration duration) {
        clock.moveTo(clock.now().plus(duration));
        jobs.runDue();
    }

    Instant now() {
        return clock.now();
    }

    private void pass(Instant until) {
        jobs.runDue();
        Optional<Instant> next = jobs.nextDue(clock.now());
        while (next.isPresent() && !next.get().isAfter(until)) {
            clock.moveTo(next.get());
            jobs.runDue();
            next = jobs.nextDue(clock.now());
        }
        clock.moveTo(until);
        jobs.runDue();
    }

    private Instant next(String dayAndTime) {
        String[] parts = dayAndTime.split(" ");
        DayOfWeek day = DayOfWeek.valueOf(parts[0].toUpperCase(Locale.ROOT));
        ZonedDateTime now = clock.now().atZone(HERE);
        ZonedDateTime moment = now.with(TemporalAdjusters.nextOrSame(day)).with(LocalTime.parse(parts[1]));
        return (moment.isAfter(now) ? moment : moment.plusWeeks(1)).toInstant();
    }
}
