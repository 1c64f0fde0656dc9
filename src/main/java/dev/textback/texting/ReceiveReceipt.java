package dev.textback.texting;

import dev.textback.compliance.Suppressions;
import dev.textback.conversation.Contact;
import dev.textback.conversation.Contacts;
import dev.textback.conversation.Conversation;
import dev.textback.conversation.ConversationProcess;
import dev.textback.conversation.Conversations;
import dev.textback.conversation.Trail;
import dev.textback.database.RepeatedTransaction;
import java.time.Clock;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/** Takes delivery receipts: moves the text's state forward, and tells the conversation of a text that will never arrive. */
@Service
class ReceiveReceipt implements DeliveryReceipts {

    private static final Logger LOG = LoggerFactory.getLogger(ReceiveReceipt.class);

    private final OutboundTexts texts;
    private final Contacts contacts;
    private final Conversations conversations;
    private final ConversationProcess process;
    private final Suppressions suppressions;
    private final NumberLines lines;
    private final Trail trail;
    private final RepeatedTransaction transaction;
    private final Clock clock;

    ReceiveReceipt(
            OutboundTexts texts,
            Contacts contacts,
            Conversations conversations,
            ConversationProcess process,
            Suppressions suppressions,
            NumberLines lines,
            Trail trail,
            RepeatedTransaction transaction,
            Clock clock) {
        this.texts = texts;
        this.contacts = contacts;
        this.conversations = conversations;
        this.process = process;
        this.suppressions = suppressions;
        this.lines = lines;
        this.trail = trail;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public void receive(DeliveryReceipt receipt) {
        transaction.run(() -> {
            Optional<OutboundTextRow> text = texts.find(receipt);
            if (text.isEmpty()) {
                LOG.warn(
                        "A delivery receipt ({}) is about a message that is not ours: {}",
                        receipt.status(),
                        receipt.carrierId());
                return;
            }
            // The contact comes before the text, as everywhere, so that two transactions never wait for each other
            Optional<Contact> contact =
                    Optional.ofNullable(text.get().contactId()).map(contacts::lock);
            boolean moved = texts.advance(
                    text.get().id(),
                    TextState.valueOf(receipt.status().name()),
                    receipt.carrierId(),
                    receipt.errorCode(),
                    receipt.sequence(),
                    clock.instant());
            if (moved && failed(receipt) && contact.isPresent()) {
                undeliverable(text.get(), contact.get(), receipt);
            }
        });
    }

    private static boolean failed(DeliveryReceipt receipt) {
        return receipt.status() == DeliveryReceipt.Status.FAILED
                || receipt.status() == DeliveryReceipt.Status.UNDELIVERED;
    }

    private void undeliverable(OutboundTextRow text, Contact contact, DeliveryReceipt receipt) {
        CarrierError error = CarrierError.of(receipt.errorCode());
        trail.add(
                contact.businessId(),
                null,
                text.conversationId(),
                "delivery-receipt",
                "The text came back: " + error.meaning() + ".",
                "carrier-" + error.code());
        if (error.blockedByStop()) {
            suppressions.optOut(
                    contact.businessId(),
                    contact.number(),
                    text.line(),
                    text.id().toString(),
                    "",
                    CarrierError.BLOCKED_BY_STOP);
        }
        if (error.unreachable()) {
            lines.learn(contact.number(), error.code(), error.meaning());
        }
        Optional.ofNullable(text.conversationId())
                .flatMap(conversations::find)
                .filter(Conversation::isOpen)
                .ifPresent(open -> tell(open, text, error));
    }

    private void tell(Conversation open, OutboundTextRow text, CarrierError error) {
        if (error.blockedByStop()) {
            process.tellOptedOut(open.processInstanceId(), text.id(), true);
        } else if (error.expired()
                && text.kind() == TextKind.UNPROMPTED
                && process.tellExpired(open.processInstanceId())) {
            trail.add(
                    open.businessId(),
                    null,
                    open.id(),
                    "delivery-receipt",
                    "It is not sent again; the follow-up goes in its stead, inside its window.",
                    "carrier-" + error.code());
        } else if (text.kind() == TextKind.UNPROMPTED || text.kind() == TextKind.ANSWER) {
            process.tellUndeliverable(open.processInstanceId(), error.meaning());
        }
    }
}
