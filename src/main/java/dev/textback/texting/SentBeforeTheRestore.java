package dev.textback.texting;

import dev.textback.business.PhoneNumber;
import dev.textback.conversation.Conversation;
import dev.textback.database.Outbox;
import dev.textback.pause.Pause;
import dev.textback.pause.Pauses;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * In a copy restored from a backup, a text that seems to be due may have gone out after the backup was taken. So what belongs to the time
 * before the restore is looked for in the carrier's record first, and a text there that nobody here knows of counts as sent: in doubt the
 * caller gets one text fewer, never one twice.
 */
@Component
class SentBeforeTheRestore {

    /** What stood ready to be sent when the backup was taken runs as soon as texts are resumed. */
    private static final Duration JUST_RESUMED = Duration.ofMinutes(5);

    /** Alerts that timers send; any other rather comes twice than not at all. */
    private static final Set<String> TIMED_ALERTS =
            Set.of(KnownWording.STAFF_ESCALATION.code(), KnownWording.STAFF_DIGEST.code());

    private static final Instant NEVER = Instant.parse("9999-01-01T00:00:00Z");

    private final Pauses pauses;
    private final Carrier carrier;
    private final Outbox outbox;
    private final OutboundTexts texts;
    private final Reservations reservations;
    private final Clock clock;

    SentBeforeTheRestore(
            Pauses pauses,
            Carrier carrier,
            Outbox outbox,
            OutboundTexts texts,
            Reservations reservations,
            Clock clock) {
        this.pauses = pauses;
        this.carrier = carrier;
        this.outbox = outbox;
        this.texts = texts;
        this.reservations = reservations;
        this.clock = clock;
    }

    /**
     * What the carrier's record says of the text; empty if it does not concern a restored copy, or the carrier holds nothing of it.
     *
     * @throws OutcomeUnknown if the record cannot be read; the step must be tried again
     */
    Optional<SendResult> find(TextRequest request, PhoneNumber recipient) {
        Optional<Pause> copy = copyConcerning(request).filter(restored -> isNotSettled(request));
        if (copy.isEmpty() || copy.get().remembersUntil() == null) {
            return Optional.empty();
        }
        Instant since = copy.get().remembersUntil();
        Carrier.Record record = carrier.recordOf(lineOf(request), recipient, since);
        if (record instanceof Carrier.Record.Unavailable unavailable) {
            throw new OutcomeUnknown("This database is a restored copy, and whether the text went out after " + since
                    + " is not known: " + unavailable.reason());
        }
        return unknown((Carrier.Record.Read) record, recipient, since)
                .map(carrierId -> new SendResult.Sent(reservations.adopt(request, recipient, carrierId)));
    }

    /** The first text in the record that nobody here knows of. */
    private Optional<String> unknown(Carrier.Record.Read record, PhoneNumber recipient, Instant since) {
        Set<String> known = outbox.committed(() -> texts.carrierIdsTo(recipient, since));
        return record.carrierIds().stream().filter(id -> !known.contains(id)).findFirst();
    }

    /** A text that was reserved before is settled by its own row. */
    private boolean isNotSettled(TextRequest request) {
        return texts.withKey(request.reservationKey())
                .filter(row -> row.state() != TextState.FREE)
                .isEmpty();
    }

    private Optional<Pause> copyConcerning(TextRequest request) {
        String business = request.business().id();
        Conversation conversation = request.conversation();
        if (request.kind() == TextKind.UNPROMPTED && conversation != null) {
            return pauses.restoredAfter(business, conversation.openedAt(), NEVER);
        }
        return pauses.restoredAfter(business, NEVER, clock.instant().minus(JUST_RESUMED))
                .filter(copy -> mayHaveStoodReady(request, copy));
    }

    /** Whatever was caused after the restore did not; of what a person typed and of an alert that cannot be told. */
    private static boolean mayHaveStoodReady(TextRequest request, Pause copy) {
        return switch (request.kind()) {
            case UNPROMPTED, PERSONS_OWN -> true;
            case ANSWER, CONFIRMATION -> request.due().isBefore(copy.pausedAt());
            case STAFF_ALERT -> TIMED_ALERTS.contains(request.wording());
        };
    }

    private static PhoneNumber lineOf(TextRequest request) {
        Conversation conversation = request.conversation();
        return conversation == null ? request.business().lines().get(0) : conversation.line();
    }
}
