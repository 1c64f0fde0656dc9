package dev.textback.process;

import dev.textback.business.Business;
import dev.textback.business.Businesses;
import dev.textback.business.PhoneNumber;
import dev.textback.compliance.ListedNumbers;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * Asks for an alert: starts a {@code staff-alert} of its own, so that nothing that becomes of the alert touches the caller's path. One that
 * still waits for the same caller tells this too; where there is no phone to tell there is nothing to start.
 */
@Component("tellTheStaff")
class TellTheStaff implements JavaDelegate {

    private static final List<String> PASSED_ON = List.of(
            ConversationVariables.BUSINESS,
            ConversationVariables.CALLER,
            ConversationVariables.CALL_ID,
            ConversationVariables.CALLED_AT,
            ConversationVariables.CONVERSATION_ID,
            ConversationVariables.REASON);

    private final Businesses businesses;
    private final RuntimeService runtime;
    private final WhatTheyGot whatTheyGot;
    private final ListedNumbers listed;
    private final Clock clock;

    TellTheStaff(
            Businesses businesses, RuntimeService runtime, WhatTheyGot whatTheyGot, ListedNumbers listed, Clock clock) {
        this.businesses = businesses;
        this.runtime = runtime;
        this.whatTheyGot = whatTheyGot;
        this.listed = listed;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        ConversationVariables variables = ConversationVariables.of(execution);
        businesses
                .withId(variables.business())
                .filter(business -> business.owner().phone() != null)
                .ifPresent(business -> tell(execution, variables, business));
    }

    private void tell(DelegateExecution execution, ConversationVariables variables, Business business) {
        String alert = variables.required(ConversationVariables.ALERT);
        String key =
                alert + " " + variables.conversationId().map(UUID::toString).orElseGet(variables::callId);
        if (waits(key)) {
            return;
        }
        Map<String, Object> facts = new HashMap<>();
        PASSED_ON.forEach(name -> facts.put(name, execution.getVariable(name)));
        facts.put(ConversationVariables.ALERT, alert);
        facts.put(ConversationVariables.CAUSE, execution.getCurrentActivityId() + " " + cause(variables, alert));
        facts.put(ConversationVariables.NEW_REPLY, reply(variables));
        facts.put("texted", whatTheyGot.inWords(variables, business));
        facts.putAll(circumstances(variables, business));
        runtime.startProcessInstanceByKey("staff-alert", key, facts);
    }

    private Map<String, Object> circumstances(ConversationVariables variables, Business business) {
        return Map.of(
                "missedCallAlerts",
                business.alerts().missedCalls(),
                "replyAlerts",
                business.alerts().replies(),
                "quiet",
                variables.isTrue("afterHours") && !business.isOpen(clock.instant()),
                "askedByText",
                variables.isTrue("askedByText"),
                "callerKind",
                variables.text("callerKind").orElse(""),
                "knownCaller",
                variables
                        .caller()
                        .map(caller -> listed.standingOf(business.id(), new PhoneNumber(caller)))
                        .orElse(ListedNumbers.STRANGER),
                ConversationVariables.STAFF_KNOW,
                variables.isTrue(ConversationVariables.STAFF_KNOW));
    }

    private boolean waits(String key) {
        return runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(key, "staff-alert")
                        .activityIdIn("alert-asked-for", "more-may-follow")
                        .count()
                > 0;
    }

    /** The reply that the alert begins with: one that came while a task waited, else the one that led here. */
    private static String reply(ConversationVariables variables) {
        return variables.text(ConversationVariables.NEW_REPLY).orElseGet(variables::cause);
    }

    private static String cause(ConversationVariables variables, String alert) {
        return "staff-question".equals(alert) ? reply(variables) : variables.cause();
    }
}
