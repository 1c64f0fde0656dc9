package dev.textback.process;

import dev.textback.business.Business;
import dev.textback.business.Businesses;
import dev.textback.business.CallerId;
import dev.textback.business.PhoneNumber;
import dev.textback.compliance.LineRegistrations;
import dev.textback.conversation.Conversation;
import dev.textback.conversation.Conversations;
import dev.textback.texting.LineLookup;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Has the carrier asked what kind of line the caller has, and what stands of ours, before anything about the caller is decided or locked. */
@Component("lookUpTheLine")
class LookUpTheLine implements JavaDelegate {

    private final Businesses businesses;
    private final Conversations conversations;
    private final LineLookup lookup;
    private final LineRegistrations registrations;

    LookUpTheLine(
            Businesses businesses, Conversations conversations, LineLookup lookup, LineRegistrations registrations) {
        this.businesses = businesses;
        this.conversations = conversations;
        this.lookup = lookup;
        this.registrations = registrations;
    }

    @Override
    public void execute(DelegateExecution execution) {
        if (hasTexted(execution)) {
            // Whoever texts takes texts
            return;
        }
        ConversationVariables variables = ConversationVariables.of(execution);
        String to = variables.text(ConversationVariables.TO).orElse("");
        businesses.withLine(to).ifPresent(business -> {
            // Whether the line may text decides how to respond, as the kind of the caller's does
            registrations.refresh(business, business.lineReportedAs(to));
            caller(variables, business).ifPresent(caller -> lookup.lookUp(business, caller));
        });
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
