package dev.textback.call;

import dev.textback.conversation.Contacts;
import dev.textback.conversation.Conversation;
import dev.textback.conversation.ConversationProcess;
import dev.textback.conversation.Conversations;
import dev.textback.database.RepeatedTransaction;
import java.util.Optional;
import java.util.function.Predicate;
import org.springframework.stereotype.Service;

/** Somebody spoke with a caller after all. */
@Service
class HandledCall {

    private static final String HANDLED = "handled";

    private final MissedCalls calls;
    private final Contacts contacts;
    private final Conversations conversations;
    private final ConversationProcess conversationProcess;
    private final RepeatedTransaction repeated;

    HandledCall(
            MissedCalls calls,
            Contacts contacts,
            Conversations conversations,
            ConversationProcess conversationProcess,
            RepeatedTransaction repeated) {
        this.calls = calls;
        this.contacts = contacts;
        this.conversations = conversations;
        this.conversationProcess = conversationProcess;
        this.repeated = repeated;
    }

    /**
     * Withdraws what still waits for this call, because somebody spoke with the caller.
     *
     * @param mayReportFor the businesses, by id, that the login may speak for; another's call looks like none
     * @return false if there is no such call
     */
    boolean handled(String callId, Predicate<String> mayReportFor) {
        Optional<MissedCall> call = calls.find(callId).filter(found -> mayReportFor.test(found.businessId()));
        call.flatMap(this::conversationOf).ifPresentOrElse(this::handled, () -> call.ifPresent(this::handledByPhone));
        return call.isPresent();
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
