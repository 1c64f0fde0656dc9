package dev.textback.suppression;

import dev.textback.business.Business;
import dev.textback.business.PhoneNumber;
import dev.textback.compliance.ManualSuppressions;
import dev.textback.compliance.ManualSuppressions.Lifted;
import dev.textback.compliance.Suppression;
import dev.textback.conversation.Contact;
import dev.textback.conversation.Contacts;
import dev.textback.conversation.Conversation;
import dev.textback.conversation.ConversationProcess;
import dev.textback.conversation.Conversations;
import dev.textback.conversation.Trail;
import dev.textback.database.RepeatedTransaction;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.stereotype.Service;

/**
 * Puts staff's changes into force: with the contact locked, and telling the conversation that is open with it, just as a STOP does. Many
 * numbers go in batches, so that no caller's text or call waits long for its lock.
 */
@Service
class SuppressByHand {

    /** The trail's steps of this element quote a reason. */
    static final String ELEMENT = "suppressions";

    private static final int BATCH = 100;

    private final Contacts contacts;
    private final Conversations conversations;
    private final ConversationProcess process;
    private final ManualSuppressions suppressions;
    private final Trail trail;
    private final RepeatedTransaction transaction;

    SuppressByHand(
            Contacts contacts,
            Conversations conversations,
            ConversationProcess process,
            ManualSuppressions suppressions,
            Trail trail,
            RepeatedTransaction transaction) {
        this.contacts = contacts;
        this.conversations = conversations;
        this.process = process;
        this.suppressions = suppressions;
        this.trail = trail;
        this.transaction = transaction;
    }

    /**
     * Adds all of them. Each batch stands once it is committed; whoever does it again after a failure adds what is missing.
     *
     * @return how many were new
     */
    int add(Business business, List<Suppression> wanted, String actor) {
        List<Suppression> sorted = wanted.stream()
                .sorted(Comparator.comparing(one -> one.number().e164()))
                .toList();
        int added = 0;
        for (int from = 0; from < sorted.size(); from += BATCH) {
            added += addBatch(business, sorted.subList(from, Math.min(from + BATCH, sorted.size())), actor);
        }
        return added;
    }

    private int addBatch(Business business, List<Suppression> batch, String actor) {
        AtomicInteger added = new AtomicInteger();
        transaction.run(() -> {
            added.set(0);
            Map<PhoneNumber, Contact> locked = new HashMap<>();
            contacts.lockAll(
                            business.id(),
                            batch.stream().map(Suppression::number).toList())
                    .forEach(contact -> locked.put(contact.number(), contact));
            batch.stream()
                    .filter(wanted -> suppressions.add(business.id(), wanted, actor))
                    .forEach(wanted -> {
                        added.incrementAndGet();
                        tell(java.util.Objects.requireNonNull(locked.get(wanted.number())), wanted, actor);
                    });
        });
        return added.get();
    }

    /** Lifts what staff added for the number. */
    Lifted lift(Business business, PhoneNumber number, String reason, String actor) {
        AtomicReference<Lifted> lifted = new AtomicReference<>(new Lifted(0, 0));
        transaction.run(() -> {
            contacts.lockAll(business.id(), List.of(number));
            lifted.set(
                    suppressions.lift(business.id(), number, UUID.randomUUID().toString(), reason, actor));
        });
        return java.util.Objects.requireNonNull(lifted.get());
    }

    private void tell(Contact contact, Suppression suppression, String actor) {
        UUID open = contact.openConversation();
        if (open == null) {
            return;
        }
        conversations
                .find(open)
                .filter(Conversation::isOpen)
                .filter(going -> reaches(suppression, going))
                .ifPresent(going -> {
                    trail.add(
                            contact.businessId(),
                            null,
                            going.id(),
                            ELEMENT,
                            actor + " asked for no more texts: " + suppression.reason(),
                            suppression.rule());
                    process.tellOptedOut(going.processInstanceId(), UUID.fromString(suppression.sourceId()), true);
                });
    }

    private static boolean reaches(Suppression suppression, Conversation going) {
        return List.of(Suppression.ALL_LINES, going.line().e164()).contains(suppression.line());
    }
}
