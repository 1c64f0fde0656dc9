package dev.textback.process;

import dev.textback.conversation.Contacts;
import dev.textback.conversation.Inbox;
import dev.textback.conversation.PlaceText;
import dev.textback.conversation.ReceivedText;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Finds where a text belongs that found nobody waiting. */
@Component("findTheConversation")
class FindTheConversation implements JavaDelegate {

    private final PlaceText placeText;
    private final Inbox inbox;
    private final Contacts contacts;

    FindTheConversation(PlaceText placeText, Inbox inbox, Contacts contacts) {
        this.placeText = placeText;
        this.inbox = inbox;
        this.contacts = contacts;
    }

    @Override
    public void execute(DelegateExecution execution) {
        ConversationVariables variables = ConversationVariables.of(execution);
        UUID textId = UUID.fromString(variables.required(ConversationVariables.TEXT_ID));
        variables.set("found", placeText.find(textId).code());
        ReceivedText text = inbox.find(textId).orElseThrow();
        variables.set(ConversationVariables.CARRIER_CONFIRMS, text.carrierAnswers());
        variables.set(ConversationVariables.CAUSE, textId.toString());
        variables.caller(
                textId.toString(),
                variables.business(),
                contacts.lock(text.contactId()).number().e164());
    }
}
