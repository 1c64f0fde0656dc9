package dev.textback.compliance;

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

    static final LinePaceRow UNUSED = new LinePaceRow(Instant.EPOCH, Instant.EPOCH, Instant.EPOCH, Instant.EPOCH);

    /** The last turn that was given to a text that is as urgent; one in the past counts for nothing. */
    Instant lastTurn(Urgency urgency, Instant now) {
        Instant last = switch (urgency) {
            case ANSWER -> answers;
            case FIRST_TEXT -> firstTexts;
            case REST -> others;
        };
        return last.isAfter(now) ? last : Instant.EPOCH;
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
