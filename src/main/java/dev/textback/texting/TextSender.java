package dev.textback.texting;

import dev.textback.business.PhoneNumber;
import dev.textback.conversation.Conversation;
import dev.textback.database.Outbox;
import dev.textback.texting.Carrier.HandOver;
import dev.textback.texting.Reservations.Reservation;
import dev.textback.texting.TextDecided.Result;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/**
 * Sends a text exactly once (rule 5): reserve, hand over, record. Call it from a step that stands alone between two transactions; the same
 * request again finds what the first one did.
 */
@Service
public class TextSender {

    private final SentBeforeTheRestore sentBefore;
    private final Reservations reservations;
    private final Reconciliation reconciliation;
    private final Carrier carrier;
    private final ArrivalWindow arrival;
    private final Outbox outbox;
    private final OutboundTexts texts;
    private final StopAtCarrier stopAtCarrier;
    private final CarrierLimits limits;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    TextSender(
            SentBeforeTheRestore sentBefore,
            Reservations reservations,
            Reconciliation reconciliation,
            Carrier carrier,
            ArrivalWindow arrival,
            Outbox outbox,
            OutboundTexts texts,
            StopAtCarrier stopAtCarrier,
            CarrierLimits limits,
            ApplicationEventPublisher events,
            Clock clock) {
        this.sentBefore = sentBefore;
        this.reservations = reservations;
        this.reconciliation = reconciliation;
        this.carrier = carrier;
        this.arrival = arrival;
        this.outbox = outbox;
        this.texts = texts;
        this.stopAtCarrier = stopAtCarrier;
        this.limits = limits;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Sends the text, unless the gate decides otherwise.
     *
     * @param recipient the caller, or for a staff alert the business's own phone
     * @throws OutcomeUnknown if the carrier may or may not have it
     * @throws CarrierUnready if the carrier certainly does not have it, and may take it later
     */
    public SendResult send(TextRequest request, PhoneNumber recipient) {
        return sentBefore
                .find(request, recipient)
                .orElseGet(() -> follow(reservations.reserve(request, recipient), request));
    }

    private SendResult follow(Reservation reservation, TextRequest request) {
        if (reservation instanceof Reservation.Declined declined) {
            tell(request, declined.result());
            return declined.result();
        }
        if (reservation instanceof Reservation.Made made) {
            return handOver(made, request);
        }
        OutboundTextRow row = ((Reservation.Found) reservation).row();
        if (row.state() != TextState.RESERVED) {
            return settled(row);
        }
        if (reconciliation.isWithCarrier(row)) {
            limits.taken(request.business(), row.body());
            tell(request, Result.ACCEPTED, "", null);
            return new SendResult.Sent(row.id());
        }
        return follow(reservations.reserveAgain(request, row), request);
    }

    private SendResult handOver(Reservation.Made made, TextRequest request) {
        OutboundTextRow row = made.row();
        HandOver answer = carrier.handOver(new Carrier.OutboundText(
                row.id(), row.line(), row.recipient(), row.body(), expiry(request, row.recipient(), made.first())));
        if (answer instanceof HandOver.Accepted accepted) {
            record(row, TextState.ACCEPTED, accepted.carrierId(), null);
            limits.taken(request.business(), row.body());
            tell(request, Result.ACCEPTED, "", made.first() ? waited(request) : null);
            return new SendResult.Sent(row.id());
        }
        if (answer instanceof HandOver.Rejected rejected) {
            stopAtCarrier.heed(row, rejected.code());
            record(row, TextState.REJECTED, null, rejected.code());
            tell(request, Result.REJECTED, "carrier-" + rejected.code(), null);
            return new SendResult.Refused("The carrier refused it: " + rejected.reason(), "carrier-" + rejected.code());
        }
        if (answer instanceof HandOver.Unknown unknown) {
            tell(request, Result.UNKNOWN, "", null);
            throw new OutcomeUnknown("Nobody knows whether the carrier took text " + row.id() + " (" + unknown.reason()
                    + "); its record is asked before anything is sent again");
        }
        record(row, TextState.FREE, null, null);
        limits.busy(answer);
        throw unready(answer, row, request);
    }

    private CarrierUnready unready(HandOver answer, OutboundTextRow row, TextRequest request) {
        if (answer instanceof HandOver.Misconfigured wrong) {
            tell(request, Result.MISCONFIGURED, "carrier-" + wrong.code(), null);
            return new CarrierUnready("The carrier refuses our account or line (" + wrong.code() + ": " + wrong.reason()
                    + "); text " + row.id() + " was not sent. Correct the set-up, then retry");
        }
        tell(request, Result.BUSY, "", null);
        return new CarrierUnready("The carrier is busy; text " + row.id() + " was not sent and is tried again");
    }

    private void tell(TextRequest request, SendResult declined) {
        Result result = declined instanceof SendResult.Later
                ? Result.LATER
                : declined instanceof SendResult.Withdrawn ? Result.WITHDRAWN : Result.REFUSED;
        tell(request, result, declined.rule(), null);
    }

    private void tell(TextRequest request, Result result, String rule, TextDecided.@Nullable FirstText first) {
        events.publishEvent(new TextDecided(request.business().id(), request.kind(), result, rule, first));
    }

    private TextDecided.@Nullable FirstText waited(TextRequest request) {
        Conversation conversation = request.conversation();
        Instant now = clock.instant();
        return conversation == null
                ? null
                : new TextDecided.FirstText(
                        Duration.between(request.due(), now), Duration.between(conversation.callEndedAt(), now));
    }

    private void record(OutboundTextRow row, TextState state, @Nullable String carrierId, @Nullable String error) {
        outbox.committed(() -> texts.advance(row.id(), state, carrierId, error, null, clock.instant()));
    }

    private static SendResult settled(OutboundTextRow row) {
        return row.state().wasAccepted()
                ? new SendResult.Sent(row.id())
                : new SendResult.Refused("It was refused before.", "settled-" + row.state());
    }

    /** An unprompted text must not arrive after its window has closed, however long the carrier queues it. */
    private @Nullable Duration expiry(TextRequest request, PhoneNumber recipient, boolean first) {
        return request.kind() == TextKind.UNPROMPTED
                ? arrival.of(request, recipient, first, clock.instant()).orElse(ArrivalWindow.SHORTEST)
                : null;
    }
}
