package dev.textback.texting;

import dev.textback.business.PhoneNumber;
import dev.textback.compliance.ConsentLedger;
import dev.textback.conversation.Contacts;
import dev.textback.conversation.Conversation;
import dev.textback.conversation.Conversations;
import dev.textback.conversation.Trail;
import dev.textback.database.Outbox;
import dev.textback.texting.TextingPolicy.Verdict;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The first half of a hand-over (rule 5): the gate's decision and the reservation, committed before the carrier hears of the text. */
@Component
class Reservations {

    private final Outbox outbox;
    private final Contacts contacts;
    private final Conversations conversations;
    private final OutboundTexts texts;
    private final Gate gate;
    private final Wordings wordings;
    private final TextFacts facts;
    private final ConsentLedger ledger;
    private final Trail trail;
    private final Clock clock;

    Reservations(
            Outbox outbox,
            Contacts contacts,
            Conversations conversations,
            OutboundTexts texts,
            Gate gate,
            Wordings wordings,
            TextFacts facts,
            ConsentLedger ledger,
            Trail trail,
            Clock clock) {
        this.outbox = outbox;
        this.contacts = contacts;
        this.conversations = conversations;
        this.texts = texts;
        this.gate = gate;
        this.wordings = wordings;
        this.facts = facts;
        this.ledger = ledger;
        this.trail = trail;
        this.clock = clock;
    }

    /** Reserves the text, or says why not, or finds it reserved by an earlier try. */
    Reservation reserve(TextRequest request, PhoneNumber recipient) {
        return outbox.committed(() -> {
            Proposal proposal = propose(request, recipient);
            Optional<OutboundTextRow> earlier = texts.withKey(request.reservationKey());
            if (earlier.isPresent() && earlier.get().state() != TextState.FREE) {
                return new Reservation.Found(earlier.get());
            }
            return decide(proposal, earlier.map(OutboundTextRow::id));
        });
    }

    /** Reserves a text once more that certainly never reached the carrier; the gate is asked again. */
    Reservation reserveAgain(TextRequest request, OutboundTextRow row) {
        return outbox.committed(() -> decide(propose(request, row.recipient()), Optional.of(row.id())));
    }

    /** Takes down a text of which only the carrier's record knows, as handed over under the carrier's id. */
    UUID adopt(TextRequest request, PhoneNumber recipient, String carrierId) {
        return outbox.committed(() -> {
            Proposal proposal = propose(request, recipient);
            Optional<OutboundTextRow> earlier = texts.withKey(request.reservationKey());
            if (earlier.isPresent() && earlier.get().state() != TextState.FREE) {
                return earlier.get().id();
            }
            UUID id = store(proposal, earlier.map(OutboundTextRow::id)).id();
            texts.advance(id, TextState.ACCEPTED, carrierId, null, null, proposal.now());
            Conversation conversation = proposal.conversation();
            trail.add(
                    proposal.business().id(),
                    null,
                    conversation == null ? null : conversation.id(),
                    request.step(),
                    "Not texted: the carrier's record holds a text that this restored copy did not know of.",
                    "restored-copy");
            return id;
        });
    }

    private Proposal propose(TextRequest request, PhoneNumber recipient) {
        Conversation conversation = request.conversation();
        if (conversation != null) {
            contacts.lock(conversation.contactId());
            conversation = conversations.find(conversation.id()).orElse(conversation);
        } else {
            contacts.find(request.business().id(), recipient).ifPresent(contact -> contacts.lock(contact.id()));
        }
        boolean first = conversation != null && !texts.textedUnprompted(conversation.id(), request.reservationKey());
        return new Proposal(request, recipient, conversation, first, clock.instant());
    }

    private Reservation decide(Proposal proposal, Optional<UUID> earlier) {
        Verdict verdict = gate.judge(proposal);
        if (verdict instanceof Verdict.Allowed) {
            return new Reservation.Made(
                    store(proposal, earlier), proposal.isUnprompted() && proposal.firstOfConversation());
        }
        SendResult result = resultOf(verdict, proposal);
        explain(proposal, result);
        earlier.ifPresent(id -> texts.advance(id, TextState.REFUSED, null, null, null, proposal.now()));
        return new Reservation.Declined(result);
    }

    private OutboundTextRow store(Proposal proposal, Optional<UUID> earlier) {
        TextRequest request = proposal.request();
        if (earlier.isPresent()) {
            texts.reserveAgain(earlier.get(), proposal.now());
        } else {
            insert(proposal, request);
        }
        return texts.withKey(request.reservationKey()).orElseThrow();
    }

    private void insert(Proposal proposal, TextRequest request) {
        UUID id = UUID.randomUUID();
        Wordings.Rendered text = wordings.render(request.wording(), request.business(), facts.of(proposal));
        UUID contact = contactOf(proposal);
        texts.reserve(id, request.reservationKey(), contact, proposal.line(), proposal, text);
        if (request.kind() != TextKind.STAFF_ALERT) {
            ledger.record(
                    request.business().id(),
                    proposal.recipient(),
                    "text",
                    id.toString(),
                    text.body(),
                    text.version(),
                    request.kind().name(),
                    "textback");
        }
    }

    private @Nullable UUID contactOf(Proposal proposal) {
        Conversation conversation = proposal.conversation();
        if (proposal.kind() == TextKind.STAFF_ALERT) {
            return null;
        }
        return conversation != null
                ? conversation.contactId()
                : contacts.find(proposal.business().id(), proposal.recipient())
                        .map(contact -> contact.id())
                        .orElse(null);
    }

    private SendResult resultOf(Verdict verdict, Proposal proposal) {
        if (verdict instanceof Verdict.Later later) {
            return new SendResult.Later(later.at(), later.reason(), later.rule());
        }
        if (verdict instanceof Verdict.Withdrawn withdrawn) {
            return new SendResult.Withdrawn(withdrawn.reason(), withdrawn.rule());
        }
        if (verdict instanceof Verdict.ByPhone byPhone) {
            return new SendResult.Refused(byPhone.reason(), byPhone.rule());
        }
        Verdict.Refused refused = (Verdict.Refused) verdict;
        Conversation conversation = proposal.conversation();
        boolean heard = conversation != null && texts.heardFromUs(conversation.id());
        return heard
                ? new SendResult.Withdrawn(refused.reason(), refused.rule())
                : new SendResult.Refused(refused.reason(), refused.rule());
    }

    private void explain(Proposal proposal, SendResult result) {
        Conversation conversation = proposal.conversation();
        trail.add(
                proposal.business().id(),
                null,
                conversation == null ? null : conversation.id(),
                proposal.request().step(),
                result.sentence(),
                result.rule());
    }

    /** What a try to reserve came to. */
    sealed interface Reservation {
        /**
         * It may be handed over now, and only now.
         *
         * @param first whether it is the first unprompted text of its conversation
         */
        record Made(OutboundTextRow row, boolean first) implements Reservation {}

        /** An earlier try got this far. */
        record Found(OutboundTextRow row) implements Reservation {}

        record Declined(SendResult result) implements Reservation {}
    }
}
