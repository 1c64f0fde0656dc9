package dev.textback.texting;

import dev.textback.compliance.Suppressions;
import dev.textback.conversation.Contacts;
import dev.textback.conversation.Conversation;
import dev.textback.conversation.ConversationProcess;
import dev.textback.conversation.Conversations;
import dev.textback.database.Outbox;
import dev.textback.database.RepeatedTransaction;
import dev.textback.nudge.OptOutWatch;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * A carrier that refuses a text on the spot because the caller opted out with it: an opt-out like any other. It counts before the refusal is
 * recorded; the conversation is told once the sending step, which may take no lock, is committed.
 */
@Component
class StopAtCarrier {

    private static final Logger LOG = LoggerFactory.getLogger(StopAtCarrier.class);

    private final Outbox outbox;
    private final Contacts contacts;
    private final Conversations conversations;
    private final Suppressions suppressions;
    private final ConversationProcess process;
    private final OptOutWatch watch;
    private final ApplicationEventPublisher events;
    private final RepeatedTransaction transaction;

    StopAtCarrier(
            Outbox outbox,
            Contacts contacts,
            Conversations conversations,
            Suppressions suppressions,
            ConversationProcess process,
            OptOutWatch watch,
            ApplicationEventPublisher events,
            RepeatedTransaction transaction) {
        this.outbox = outbox;
        this.contacts = contacts;
        this.conversations = conversations;
        this.suppressions = suppressions;
        this.process = process;
        this.watch = watch;
        this.events = events;
        this.transaction = transaction;
    }

    /** Takes the refusal of a text to a caller for an opt-out, if its code says so. */
    void heed(OutboundTextRow text, String code) {
        UUID contact = text.contactId();
        if (contact == null || !CarrierError.of(code).blockedByStop()) {
            return;
        }
        outbox.committed(() -> {
            contacts.lock(contact);
            suppressions.optOut(
                    text.businessId(),
                    text.recipient(),
                    text.line(),
                    text.id().toString(),
                    "",
                    CarrierError.BLOCKED_BY_STOP);
            return contact;
        });
        events.publishEvent(new Refused(text));
    }

    @TransactionalEventListener(fallbackExecution = true)
    void on(Refused refused) {
        OutboundTextRow text = refused.text();
        try {
            transaction.runApart(() -> Optional.ofNullable(text.conversationId())
                    .flatMap(conversations::find)
                    .filter(Conversation::isOpen)
                    .ifPresent(open -> tell(open, text)));
        } catch (RuntimeException lostTheRace) {
            // Its own next step finds every text refused, and leaves a call-back task
            LOG.info("Conversation of text {} was not told of the opt-out: {}", text.id(), lostTheRace.toString());
        }
        watch.look(text.businessId());
    }

    private void tell(Conversation open, OutboundTextRow text) {
        contacts.lock(open.contactId());
        process.tellOptedOut(open.processInstanceId(), text.id(), true);
    }

    record Refused(OutboundTextRow text) {}
}
