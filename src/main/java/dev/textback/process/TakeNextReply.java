package dev.textback.process;

import dev.textback.compliance.Tone;
import dev.textback.conversation.Contacts;
import dev.textback.conversation.Conversation;
import dev.textback.conversation.Conversations;
import dev.textback.conversation.Inbox;
import dev.textback.conversation.ReceivedText;
import dev.textback.conversation.Trail;
import dev.textback.pause.Pauses;
import dev.textback.reply.ReplyFacts;
import dev.textback.texting.MenuReply;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Takes the oldest unread reply and writes down what {@code reply-intent.dmn} reads. */
@Component("takeNextReply")
class TakeNextReply implements JavaDelegate {

    private final Contacts contacts;
    private final Conversations conversations;
    private final Inbox inbox;
    private final MenuReply menuReply;
    private final Pauses pauses;
    private final Trail trail;

    TakeNextReply(
            Contacts contacts,
            Conversations conversations,
            Inbox inbox,
            MenuReply menuReply,
            Pauses pauses,
            Trail trail) {
        this.contacts = contacts;
        this.conversations = conversations;
        this.inbox = inbox;
        this.menuReply = menuReply;
        this.pauses = pauses;
        this.trail = trail;
    }

    @Override
    public void execute(DelegateExecution execution) {
        ConversationVariables variables = ConversationVariables.of(execution);
        Conversation conversation =
                variables.conversationId().flatMap(conversations::find).orElseThrow();
        contacts.lock(conversation.contactId());
        ReceivedText reply = inbox.unread(conversation.contactId()).stream()
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("There is no unread reply to take"));
        inbox.markRead(reply.id(), conversation.id());
        MenuReply.Reading reading = menuReply.read(reply);
        variables.set(ConversationVariables.CAUSE, reply.id().toString());
        variables.set("replyText", LongText.shortened(reply.body()));
        boolean paused = pauses.current(conversation.businessId()).isPresent();
        variables.facts(new ReplyFacts(reading, Tone.ofRule(reply.rule()), paused).asVariables());
        trail.add(
                conversation.businessId(),
                null,
                conversation.id(),
                execution.getCurrentActivityId(),
                "The caller replied.",
                "");
    }
}
