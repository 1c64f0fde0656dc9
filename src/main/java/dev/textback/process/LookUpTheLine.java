package dev.textback.process;

import dev.textback.business.Business;
import dev.textback.business.Businesses;
import dev.textback.business.CallerId;
import dev.textback.business.PhoneNumber;
import dev.textback.conversation.Conversation;
import dev.textback.conversation.Conversations;
import dev.textback.texting.LineLookup;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Has the carrier asked what kind of line the caller has, before anything about the caller is decided or locked. */
@Component("lookUpTheLine")
class LookUpTheLine implements JavaDelegate {

    private final Businesses businesses;
    private final Conversations conversations;
    private final LineLookup lookup;

    LookUpTheLine(Businesses businesses, Conversations conversations, LineLookup lookup) {
        this.businesses = businesses;
        this.conversations = conversations;
        this.lookup = lookup;
    }

    @Override
    public void execute(DelegateExecution execution) {
        if (hasTexted(execution)) {
            // Whoever texts takes texts
            return;
        }
        ConversationVariables variables = ConversationVariables.of(execution);
        variables
                .text(ConversationVariables.TO)
                .flatMap(businesses::withLine)
                .ifPresent(
                        business -> caller(variables, business).ifPresent(caller -> lookup.lookUp(business, caller)));
    }

    private boolean hasTexted(DelegateExecution execution) {
        return conversations
                .ofProcessInstance(execution.getProcessInstanceId())
                .filter(conversation -> conversation.openedBy() == Conversation.OpenedBy.TEXT)
                .isPresent();
    }

    private Optional<PhoneNumber> caller(ConversationVariables variables, Business business) {
        String from = variables.text(ConversationVariables.FROM).orElse("");
        return businesses.read(from, business) instanceof CallerId.Textable textable
                ? Optional.of(textable.number())
                : Optional.empty();
    }
}
