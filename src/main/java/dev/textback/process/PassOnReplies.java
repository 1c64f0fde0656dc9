package dev.textback.process;

import dev.textback.conversation.Contacts;
import dev.textback.conversation.Conversation;
import dev.textback.conversation.Conversations;
import dev.textback.conversation.Inbox;
import dev.textback.conversation.ReceivedText;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Hands unread replies to the person who has the task: the task's form shows them. Keeps the lock until the task is there. */
@Component("passOnReplies")
class PassOnReplies implements JavaDelegate {

    private final Contacts contacts;
    private final Conversations conversations;
    private final Inbox inbox;

    PassOnReplies(Contacts contacts, Conversations conversations, Inbox inbox) {
        this.contacts = contacts;
        this.conversations = conversations;
        this.inbox = inbox;
    }

    @Override
    public void execute(DelegateExecution execution) {
        ConversationVariables variables = ConversationVariables.of(execution);
        variables
                .conversationId()
                .flatMap(conversations::find)
                .ifPresent(conversation -> passOn(variables, conversation));
    }

    private void passOn(ConversationVariables variables, Conversation conversation) {
        contacts.lock(conversation.contactId());
        List<ReceivedText> unread = inbox.unread(conversation.contactId());
        unread.forEach(text -> inbox.markRead(text.id(), conversation.id()));
        if (!unread.isEmpty()) {
            variables.set(ConversationVariables.NEW_REPLY, unread.get(0).id().toString());
            String all = Stream.concat(
                            variables.text("replyText").stream(),
                            unread.stream().map(ReceivedText::body))
                    .collect(Collectors.joining("\n"));
            variables.set("replyText", LongText.latest(all));
        }
    }
}
