package dev.textback.callback;

import dev.textback.call.MissedCall;
import dev.textback.call.MissedCalls;
import dev.textback.conversation.Contact;
import dev.textback.conversation.Contacts;
import dev.textback.conversation.Conversation;
import dev.textback.conversation.Conversations;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Finds what a page is about. */
@Component
class Matters {

    private final Contacts contacts;
    private final Conversations conversations;
    private final MissedCalls calls;

    Matters(Contacts contacts, Conversations conversations, MissedCalls calls) {
        this.contacts = contacts;
        this.conversations = conversations;
        this.calls = calls;
    }

    /** The caller whom the instance handles; empty if there is none of it, or it has no number. */
    Optional<Matter> of(String processInstanceId) {
        Optional<MissedCall> call = calls.ofProcessInstance(processInstanceId);
        Optional<Conversation> conversation = conversations.ofProcessInstance(processInstanceId);
        return conversation.isPresent()
                ? conversation.flatMap(one -> conversing(one, call))
                : call.flatMap(Matters::calling);
    }

    /** Locks the caller's contact, if they have one, and reads everything afresh. */
    Matter locked(Matter matter) {
        if (matter.conversation() != null) {
            contacts.lock(matter.conversation().contactId());
        }
        return of(matter.processInstanceId()).orElse(matter);
    }

    private Optional<Matter> conversing(Conversation conversation, Optional<MissedCall> call) {
        return contacts.find(conversation.contactId())
                .map(Contact::number)
                .map(number -> new Matter(
                        conversation.processInstanceId(),
                        conversation.businessId(),
                        number,
                        conversation,
                        call.orElse(null)));
    }

    private static Optional<Matter> calling(MissedCall call) {
        return Optional.ofNullable(call.caller())
                .map(number -> new Matter(call.processInstanceId(), call.businessId(), number, null, call));
    }
}
