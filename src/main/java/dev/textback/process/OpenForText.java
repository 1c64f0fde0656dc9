package dev.textback.process;

import dev.textback.conversation.PlaceText;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Opens a conversation for somebody who texted without having called; it goes on as if a call had opened it. */
@Component("openForText")
class OpenForText implements JavaDelegate {

    private final PlaceText placeText;
    private final RuntimeService runtime;

    OpenForText(PlaceText placeText, RuntimeService runtime) {
        this.placeText = placeText;
        this.runtime = runtime;
    }

    @Override
    public void execute(DelegateExecution execution) {
        ConversationVariables variables = ConversationVariables.of(execution);
        String text = variables.required(ConversationVariables.TEXT_ID);
        String instance = runtime.startProcessInstanceByKey(
                        "missed-call", text, Map.of(ConversationVariables.BUSINESS, variables.business()))
                .getProcessInstanceId();
        placeText.open(UUID.fromString(text), instance);
    }
}
