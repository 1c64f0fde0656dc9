package dev.textback.process;

import dev.textback.conversation.Trail;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * When a text to a caller is stuck, the incident waits for an operator, and the caller for a person: so a call-back task is made beside the
 * incident (rule 5). Later the operator's retry resolves the incident.
 */
@Component
class StuckText {

    /** An alert to staff that is stuck leaves the caller's own path untouched. */
    private static final Set<String> CALLER_TEXTS = Set.of("unprompted", "answer");

    private final RuntimeService runtime;
    private final Trail trail;

    StuckText(@Lazy RuntimeService runtime, Trail trail) {
        this.runtime = runtime;
        this.trail = trail;
    }

    void callByHand(DelegateExecution execution, String activityId) {
        ConversationVariables variables = ConversationVariables.of(execution);
        if (!isCallerText(execution) || alreadyAsked(variables)) {
            return;
        }
        Map<String, Object> passedOn = new HashMap<>();
        for (String name : Set.of(
                "conversationId", "business", "caller", "callId", "calledAt", "callTime", "cause", "replyText")) {
            passedOn.put(name, execution.getVariable(name));
        }
        passedOn.put(ConversationVariables.REASON, "a text to them is stuck");
        passedOn.put("askedByText", false);
        runtime.startProcessInstanceByKey("callback", key(variables), passedOn);
        trail.add(
                variables.business(),
                variables.callId(),
                variables.conversationId().orElse(null),
                activityId,
                "The text could not be sent for certain; a person is asked to call.",
                "text-stuck");
    }

    private boolean alreadyAsked(ConversationVariables variables) {
        return runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(key(variables))
                        .processDefinitionKey("callback")
                        .count()
                > 0;
    }

    private static String key(ConversationVariables variables) {
        return key(variables.conversationId().map(UUID::toString).orElseGet(variables::callId));
    }

    /** The business key of the call-back, by the conversation's id, or the call's where there is no conversation. */
    static String key(String subject) {
        return "stuck " + subject;
    }

    private static boolean isCallerText(DelegateExecution execution) {
        @Nullable Object kind = execution.getBpmnModelElementInstance() == null ? null : TaskInput.of(execution, "kind");
        return CALLER_TEXTS.contains(Objects.toString(kind, ""));
    }
}
