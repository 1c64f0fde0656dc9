package dev.textback.texting;

import dev.textback.database.Outbox;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Settles a hand-over whose end nobody saw, by the carrier's own record (rule 5). Absence is not proof: a text counts as not taken only when
 * it was asked for twice, 30 s and 120 s or more after the hand-over.
 */
@Component
class Reconciliation {

    private static final Duration FIRST_ASKED = Duration.ofSeconds(30);
    private static final Duration BELIEVED = Duration.ofSeconds(120);

    private final Carrier carrier;
    private final Outbox outbox;
    private final OutboundTexts texts;
    private final Clock clock;

    Reconciliation(Carrier carrier, Outbox outbox, OutboundTexts texts, Clock clock) {
        this.carrier = carrier;
        this.outbox = outbox;
        this.texts = texts;
        this.clock = clock;
    }

    /**
     * Whether the carrier has the text.
     *
     * @return true if its record holds it; false if it certainly does not
     * @throws OutcomeUnknown if that cannot be said yet
     */
    boolean isWithCarrier(OutboundTextRow row) {
        Carrier.Record record = carrier.recordOf(row.line(), row.recipient(), row.reservedAt());
        if (record instanceof Carrier.Record.Unavailable unavailable) {
            throw new OutcomeUnknown("Whether the carrier took text " + row.id()
                    + " is not known, and its record could not be read: " + unavailable.reason());
        }
        Finding finding = outbox.committed(() -> compare(row, ((Carrier.Record.Read) record).carrierIds()));
        if (finding == Finding.TAKEN || finding == Finding.ABSENT) {
            return finding == Finding.TAKEN;
        }
        throw new OutcomeUnknown("Text " + row.id() + ": " + finding.inWords);
    }

    /**
     * Compares the record with what stands open here, both as they are after the record was read: a text that is being handed over just now
     * may be in the record and not yet in our own. The record has no words, so of several open texts to one number nobody can say which of
     * them it holds, unless it holds all of them or none.
     */
    private Finding compare(OutboundTextRow row, List<String> held) {
        Set<String> known = texts.carrierIdsTo(row.recipient(), row.reservedAt());
        List<String> unknown = held.stream().filter(id -> !known.contains(id)).toList();
        List<UUID> open = texts.openBetween(row.line(), row.recipient());
        int place = open.indexOf(row.id());
        if (place < 0) {
            return Finding.SETTLED_MEANWHILE;
        }
        if (unknown.isEmpty()) {
            return absence(row);
        }
        if (unknown.size() < open.size()) {
            return Finding.ONE_OF_SEVERAL;
        }
        texts.advance(row.id(), TextState.ACCEPTED, unknown.get(place), null, null, clock.instant());
        return Finding.TAKEN;
    }

    private Finding absence(OutboundTextRow row) {
        Instant now = clock.instant();
        Duration since = Duration.between(row.handedOverAt(), now);
        if (row.notFoundAt() != null && since.compareTo(BELIEVED) >= 0) {
            return Finding.ABSENT;
        }
        if (since.compareTo(FIRST_ASKED) >= 0) {
            texts.markNotFound(row.id(), now);
        }
        return Finding.NOT_THERE_YET;
    }

    private enum Finding {
        TAKEN(""),
        ABSENT(""),
        NOT_THERE_YET(
                "the carrier's record does not hold it yet; it is asked again before anything is sent a second time"),
        ONE_OF_SEVERAL(
                "the carrier's record holds some of the texts to this number whose hand-over nobody saw the end of,"
                        + " and which ones cannot be told"),
        SETTLED_MEANWHILE("a receipt told of it meanwhile");

        private final String inWords;

        Finding(String inWords) {
            this.inWords = inWords;
        }
    }
}
