package dev.textback.compliance;

import dev.textback.business.PhoneNumber;
import dev.textback.database.Outbox;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;

/**
 * Gives texts their turn on a line's pace, for all nodes: one row a line, locked for the moment of the decision alone, in a transaction of its
 * own. A text that must wait gets a turn that no other waiting text has, and asks again then.
 */
@Service
public class LinePaces {

    private static final Logger LOG = LoggerFactory.getLogger(LinePaces.class);

    /** A carrier that asks for more has another trouble than haste; the engine's next try asks it again. */
    private static final Duration LONGEST_REST = Duration.ofHours(1);

    /** After the carrier asked for rest, a line without a pace of its own keeps the account under Plivo's 300 requests in 5 s. */
    private static final Duration AFTER_REST = Duration.ofMillis(25);

    private final Outbox outbox;
    private final LinePaceRows rows;
    private final Clock clock;

    LinePaces(Outbox outbox, LinePaceRows rows, Clock clock) {
        this.outbox = outbox;
        this.rows = rows;
        this.clock = clock;
    }

    /**
     * Takes a turn now, or says when to ask again. Never call it with a lock held.
     *
     * @param pace null: the line has none, and only the rest that the carrier asked for counts
     * @return empty: go ahead
     */
    public Optional<Instant> takeTurn(PhoneNumber line, @Nullable Pace pace, Urgency urgency) {
        Instant now = clock.instant();
        if (pace == null && !rest(now).isAfter(now)) {
            return Optional.empty();
        }
        try {
            return outbox.committed(() -> turn(line, pace, urgency));
        } catch (DuplicateKeyException bothNew) {
            return outbox.committed(() -> turn(line, pace, urgency));
        }
    }

    /** The carrier asked the account to send nothing for so long (429 with {@code Retry-After}); a longer rest stands. */
    public void rest(Duration asked) {
        Duration rest = asked.compareTo(LONGEST_REST) > 0 ? LONGEST_REST : asked;
        Instant now = clock.instant();
        LOG.info("The carrier asks for a rest of {}; texts wait until {}", asked, now.plus(rest));
        outbox.committed(() -> rows.rest(now.plus(rest), now.plus(LONGEST_REST)));
    }

    private Optional<Instant> turn(PhoneNumber line, @Nullable Pace pace, Urgency urgency) {
        LinePaceRow row = rows.lock(line);
        Instant now = clock.instant();
        Instant rest = rest(now);
        Duration interval = pace == null ? AFTER_REST : pace.interval();
        LinePaceRow sane = pace == null || isPossible(row, pace, now) ? row : LinePaceRow.UNUSED;
        Instant free = pace == null ? now : sane.used().minus(interval.multipliedBy(urgency.atOnce(pace) - 1L));
        Instant earliest = latest(latest(free, rest), sane.afterTheUrgent(urgency, now, interval));
        if (!earliest.isAfter(now)) {
            rows.store(line, sane.usedBy(latest(sane.used(), now).plus(interval)));
            return Optional.empty();
        }
        Instant turn = latest(earliest, sane.lastTurn(urgency, now).plus(interval));
        rows.store(line, sane.withTurn(urgency, turn));
        return Optional.of(wholeMillis(turn));
    }

    /** No text uses up more than one interval. What lies further ahead is of a clock that has been set back since, or of a slower pace. */
    private static boolean isPossible(LinePaceRow row, Pace pace, Instant now) {
        return !row.used().isAfter(now.plus(pace.interval().multipliedBy(pace.atOnce() + 1L)));
    }

    /** A rest that lies further ahead than any was granted is of a clock that has been set back since. */
    private Instant rest(Instant now) {
        Instant until = rows.rest();
        return until.isAfter(now.plus(LONGEST_REST)) ? Instant.EPOCH : until;
    }

    private static Instant latest(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    /** The engine's due dates know no more; rounded up, so that nobody is early. */
    private static Instant wholeMillis(Instant turn) {
        Instant down = turn.truncatedTo(ChronoUnit.MILLIS);
        return down.equals(turn) ? down : down.plusMillis(1);
    }
}
