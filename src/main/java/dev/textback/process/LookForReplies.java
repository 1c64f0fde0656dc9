package dev.textback.process;

import dev.textback.conversation.Contact;
import dev.textback.conversation.Contacts;
import dev.textback.conversation.Conversations;
import dev.textback.conversation.Inbox;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * Looks for unread texts, with the contact locked until the engine's transaction ends: so no reply slips between "nothing unread" and "now
 * waiting" (rule 4). It must share its transaction with the wait that follows.
 */
@Component("lookForReplies")
class LookForReplies implements JavaDelegate {

    private final Contacts contacts;
    private final Conversations conversations;
    private final Inbox inbox;

    LookForReplies(Contacts contacts, Conversations conversations, Inbox inbox) {
        this.contacts = contacts;
        this.conversations = conversations;
        this.inbox = inbox;
    }

    @Override
    public void execute(DelegateExecution execution) {
        ConversationVariables variables = ConversationVariables.of(execution);
        boolean unread = variables
                .conversationId()
                .flatMap(conversations::find)
                .map(conversation -> contacts.lock(conversation.contactId()))
                .map(Contact::id)
                .filter(contact -> !inbox.unread(contact).isEmpty())
                .isPresent();
        variables.set("unread", unread);
    }
}
