package dev.textback.call;

import dev.textback.business.Business;
import dev.textback.business.Businesses;
import dev.textback.business.CallerId;
import dev.textback.conversation.Contacts;
import dev.textback.conversation.Conversation;
import dev.textback.conversation.ConversationProcess;
import dev.textback.conversation.Conversations;
import dev.textback.database.RepeatedTransaction;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Somebody spoke with a caller after all. */
@Service
public class HandledCall {

    private static final String HANDLED = "handled";

    private final Businesses businesses;
    private final MissedCalls calls;
    private final Contacts contacts;
    private final Conversations conversations;
    private final ConversationProcess conversationProcess;
    private final RepeatedTransaction repeated;

    HandledCall(
            Businesses businesses,
            MissedCalls calls,
            Contacts contacts,
            Conversations conversations,
            ConversationProcess conversationProcess,
            RepeatedTransaction repeated) {
        this.businesses = businesses;
        this.calls = calls;
        this.contacts = contacts;
        this.conversations = conversations;
        this.conversationProcess = conversationProcess;
        this.repeated = repeated;
    }

    /** Withdraws what still waits for this call, because somebody spoke with the caller; false if there is no such call. */
    public boolean handled(String callId) {
        Optional<MissedCall> call = calls.find(callId);
        call.flatMap(this::conversationOf).ifPresentOrElse(this::handled, () -> call.ifPresent(this::handledByPhone));
        return call.isPresent();
    }

    /**
     * Somebody answered this call: what still waits for its caller is withdrawn. That is the conversation of an earlier report of the same
     * call, and the caller's open one, unless its own call came after this one.
     *
     * @return whether there was anything to withdraw
     */
    public boolean answered(ReportedCall call) {
        Optional<Business> business = businesses.withLine(call.to());
        if (business.isEmpty()) {
            return false;
        }
        boolean known = calls.find(call.callId())
                .filter(earlier -> earlier.businessId().equals(business.get().id()))
                .map(earlier -> handled(earlier.callId()))
                .orElse(false);
        Optional<Conversation> open = openWith(call, business.get());
        open.ifPresent(this::handled);
        return known || open.isPresent();
    }

    private Optional<Conversation> openWith(ReportedCall call, Business business) {
        if (!(businesses.read(call.from(), business) instanceof CallerId.Textable caller)) {
            return Optional.empty();
        }
        return contacts.find(business.id(), caller.number())
                .flatMap(contact -> Optional.ofNullable(contact.openConversation()))
                .flatMap(conversations::find)
                .filter(Conversation::isOpen)
                .filter(conversation -> !conversation.callEndedAt().isAfter(call.endedAt()));
    }

    /** A call that joined a conversation which ended before it was told has one of its own by now. */
    private Optional<Conversation> conversationOf(MissedCall call) {
        return conversations
                .ofProcessInstance(call.processInstanceId())
                .or(() -> Optional.ofNullable(call.conversation()).flatMap(conversations::find));
    }

    /** A call without a conversation, such as one from a toll-free number, has at most a call-back task, which falls away. */
    private void handledByPhone(MissedCall call) {
        repeated.run(() -> {
            if (conversationProcess.isAlive(call.processInstanceId())) {
                calls.recordOutcome(call.callId(), HANDLED);
                conversationProcess.tellPersonTookOver(call.processInstanceId());
            }
        });
    }

    private void handled(Conversation conversation) {
        repeated.run(() -> {
            contacts.lock(conversation.contactId());
            boolean open = conversations
                    .find(conversation.id())
                    .filter(Conversation::isOpen)
                    .isPresent();
            if (open) {
                conversations.recordOutcome(conversation.id(), HANDLED);
                conversationProcess.tellPersonTookOver(conversation.processInstanceId());
            }
        });
    }
}
