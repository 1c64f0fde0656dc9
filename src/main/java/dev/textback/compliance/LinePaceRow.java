package dev.textback.compliance;

import java.time.Duration;
import java.time.Instant;

/**
 * How a line stands with its pace.
 *
 * @param used until when the texts that went have used it up
 * @param answers the last turn that was given to an answer that waits
 * @param firstTexts the same of first texts
 * @param others the same of all others
 */
record LinePaceRow(Instant used, Instant answers, Instant firstTexts, Instant others) {

    /** A turn further ahead is of a clock that has been set back since. */
    private static final Duration LONGEST_QUEUE = Duration.ofDays(1);

    static final LinePaceRow UNUSED = new LinePaceRow(Instant.EPOCH, Instant.EPOCH, Instant.EPOCH, Instant.EPOCH);

    /** The last turn that was given to a text that is as urgent; one in the past counts for nothing. */
    Instant lastTurn(Urgency urgency, Instant now) {
        Instant last = last(urgency);
        return last.isAfter(now) && last.isBefore(now.plus(LONGEST_QUEUE)) ? last : Instant.EPOCH;
    }

    /** When the last of the more urgent texts that wait will have gone: until then nobody takes a turn before them. */
    Instant afterTheUrgent(Urgency urgency, Instant now, Duration interval) {
        Instant after = Instant.EPOCH;
        for (Urgency more : Urgency.values()) {
            // one that is due just now may come a moment late
            Instant gone = lastTurn(more, now.minus(interval)).plus(interval);
            if (more.compareTo(urgency) < 0 && gone.isAfter(after)) {
                after = gone;
            }
        }
        return after;
    }

    private Instant last(Urgency urgency) {
        return switch (urgency) {
            case ANSWER -> answers;
            case FIRST_TEXT -> firstTexts;
            case REST -> others;
        };
    }

    LinePaceRow usedBy(Instant until) {
        return new LinePaceRow(until, answers, firstTexts, others);
    }

    LinePaceRow withTurn(Urgency urgency, Instant turn) {
        return switch (urgency) {
            case ANSWER -> new LinePaceRow(used, turn, firstTexts, others);
            case FIRST_TEXT -> new LinePaceRow(used, answers, turn, others);
            case REST -> new LinePaceRow(used, answers, firstTexts, turn);
        };
    }
}
