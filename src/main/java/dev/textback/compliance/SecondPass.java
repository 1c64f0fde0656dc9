package dev.textback.compliance;

import dev.textback.business.WeeklyHours;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.time.zone.ZoneOffsetTransition;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Everything but the hour that the clocks show a second time in autumn, where the clock on the wall has gone back to before opening: by
 * {@link WeeklyHours} the window opened at the first pass and stays open, and a text would arrive before opening time.
 */
record SecondPass(WeeklyHours hours, ZoneId zone) implements OpenTimes {

    private static final Duration STEP = Duration.ofMinutes(1);

    @Override
    public boolean contains(Instant moment) {
        ZoneOffsetTransition back = lastTurnBack(moment);
        return back == null || !isAgain(moment, back) || shown(moment, back);
    }

    @Override
    public Optional<Instant> nextStart(Instant from) {
        Instant candidate = from;
        while (!contains(candidate)) {
            candidate = candidate.truncatedTo(ChronoUnit.MINUTES).plus(STEP);
        }
        return Optional.of(candidate);
    }

    @Override
    public Optional<Instant> end(Instant moment) {
        ZoneOffsetTransition next = zone.getRules().nextTransition(moment.minusNanos(1));
        if (!contains(moment) || next == null || !next.isOverlap()) {
            return Optional.empty();
        }
        Instant turn = next.getInstant();
        return contains(turn) ? Optional.empty() : Optional.of(turn);
    }

    private @Nullable ZoneOffsetTransition lastTurnBack(Instant moment) {
        ZoneOffsetTransition last = zone.getRules().previousTransition(moment.plusNanos(1));
        return last != null && last.isOverlap() ? last : null;
    }

    /** Whether the clocks show this time for the second time. */
    private boolean isAgain(Instant moment, ZoneOffsetTransition back) {
        return LocalDateTime.ofInstant(moment, zone).isBefore(back.getDateTimeBefore());
    }

    /** Whether the time on the wall is inside, whichever pass it is: asked of the zone's offset before the clocks went back. */
    private boolean shown(Instant moment, ZoneOffsetTransition back) {
        LocalDateTime wall = LocalDateTime.ofInstant(moment, zone);
        return hours.contains(wall.toInstant(back.getOffsetBefore()), back.getOffsetBefore());
    }
}
