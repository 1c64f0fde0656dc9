package dev.textback.process;

import dev.textback.call.MissedCalls;
import dev.textback.conversation.Contacts;
import dev.textback.conversation.Conversation;
import dev.textback.conversation.Conversations;
import dev.textback.conversation.Trail;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Records what the call, and the conversation if there is one, came to; the task's input parameter {@code outcome} says what. */
@Component("recordOutcome")
class RecordOutcome implements JavaDelegate {

    private final Contacts contacts;
    private final Conversations conversations;
    private final MissedCalls calls;
    private final Trail trail;

    RecordOutcome(Contacts contacts, Conversations conversations, MissedCalls calls, Trail trail) {
        this.contacts = contacts;
        this.conversations = conversations;
        this.calls = calls;
        this.trail = trail;
    }

    @Override
    public void execute(DelegateExecution execution) {
        ConversationVariables variables = ConversationVariables.of(execution);
        String said = variables.required("outcome");
        String outcome = variables
                .conversationId()
                .flatMap(conversations::find)
                .map(conversation -> record(conversation, said))
                .orElse(said);
        calls.recordOutcome(variables.callId(), outcome);
        trail.add(
                variables.business(),
                variables.callId(),
                variables.conversationId().orElse(null),
                execution.getCurrentActivityId(),
                "Outcome: " + outcome + ".",
                "");
    }

    private String record(Conversation conversation, String outcome) {
        contacts.lock(conversation.contactId());
        return conversations.recordOutcome(conversation.id(), outcome);
    }
}
