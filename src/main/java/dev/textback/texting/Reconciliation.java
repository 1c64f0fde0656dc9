package dev.textback.texting;

import dev.textback.database.Outbox;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
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
        Carrier.Record found = carrier.recordOf(
                row.line(),
                row.recipient(),
                row.reservedAt(),
                outbox.committed(() -> texts.carrierIdsTo(row.recipient(), row.reservedAt())));
        if (found instanceof Carrier.Record.Found known) {
            outbox.committed(
                    () -> texts.advance(row.id(), TextState.ACCEPTED, known.carrierId(), null, null, clock.instant()));
            return true;
        }
        if (found instanceof Carrier.Record.Unavailable unavailable) {
            throw new OutcomeUnknown("Whether the carrier took text " + row.id()
                    + " is not known, and its record could not be read: " + unavailable.reason());
        }
        return !believedAbsent(row);
    }

    private boolean believedAbsent(OutboundTextRow row) {
        Instant now = clock.instant();
        Duration since = Duration.between(row.handedOverAt(), now);
        if (row.notFoundAt() != null && since.compareTo(BELIEVED) >= 0) {
            return true;
        }
        if (since.compareTo(FIRST_ASKED) >= 0) {
            outbox.committed(() -> {
                texts.markNotFound(row.id(), now);
                return true;
            });
        }
        throw new OutcomeUnknown("The carrier's record does not hold text " + row.id()
                + " yet; it is asked again before anything is sent a second time");
    }
}
