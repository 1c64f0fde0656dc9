package dev.textback.conversation;

import org.springframework.stereotype.Service;

/** Closes a conversation with its process instance, however that ended (rule 4). */
@Service
public class ConversationCloser {

    private final Contacts contacts;
    private final Conversations conversations;
    private final Inbox inbox;
    private final ConversationProcess process;
    private final Trail trail;

    ConversationCloser(
            Contacts contacts, Conversations conversations, Inbox inbox, ConversationProcess process, Trail trail) {
        this.contacts = contacts;
        this.conversations = conversations;
        this.inbox = inbox;
        this.process = process;
        this.trail = trail;
    }

    /**
     * Closes the conversation that the ending instance carries, if any, and only that one. A text that arrived in the last moment and was not
     * read is handed on, so that none is stored but forgotten.
     */
    public void close(String processInstanceId) {
        conversations
                .ofProcessInstance(processInstanceId)
                .filter(Conversation::isOpen)
                .ifPresent(this::closeLocked);
    }

    private void closeLocked(Conversation conversation) {
        Contact contact = contacts.lock(conversation.contactId());
        conversations.close(conversation, contact, "ended-by-operator");
        String outcome =
                conversations.find(conversation.id()).map(Conversation::outcome).orElse("");
        trail.add(
                conversation.businessId(),
                null,
                conversation.id(),
                "end",
                "The conversation closed: " + outcome + ".",
                "");
        inbox.unread(contact.id()).forEach(text -> process.startInboundText(text.id(), conversation.businessId()));
    }
}
