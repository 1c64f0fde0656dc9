package dev.textback.call;

import dev.textback.conversation.Contacts;
import dev.textback.conversation.Conversation;
import dev.textback.conversation.ConversationProcess;
import dev.textback.conversation.Conversations;
import org.springframework.stereotype.Component;

/** Withdraws whatever still waits for a caller, because somebody spoke with them. Works in the caller's transaction, which may lose a race. */
@Component
public class TakeOver {

    private static final String HANDLED = "handled";

    private final MissedCalls calls;
    private final Contacts contacts;
    private final Conversations conversations;
    private final ConversationProcess process;

    TakeOver(MissedCalls calls, Contacts contacts, Conversations conversations, ConversationProcess process) {
        this.calls = calls;
        this.contacts = contacts;
        this.conversations = conversations;
        this.process = process;
    }

    /** Ends the conversation as handled, if it is still open. */
    public void of(Conversation conversation) {
        contacts.lock(conversation.contactId());
        boolean open = conversations
                .find(conversation.id())
                .filter(Conversation::isOpen)
                .isPresent();
        if (open) {
            conversations.recordOutcome(conversation.id(), HANDLED);
            process.tellPersonTookOver(conversation.processInstanceId());
        }
    }

    /** A call without a conversation, such as one from a toll-free number, has at most a call-back task, which falls away. */
    public void of(MissedCall call) {
        if (process.isAlive(call.processInstanceId())) {
            calls.recordOutcome(call.callId(), HANDLED);
            process.tellPersonTookOver(call.processInstanceId());
        }
    }
}
