package dev.textback.process;

import dev.textback.business.PhoneNumber;
import dev.textback.conversation.Conversation;
import dev.textback.conversation.ConversationProcess;
import dev.textback.texting.FollowUp;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.MessageCorrelationResult;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.runtime.VariableInstance;
import org.springframework.stereotype.Component;

/**
 * Tells process instances what happened. Correlates with {@code correlateAllWithResult()}, which answers "nobody" instead of throwing: a
 * caught mismatch would poison the surrounding transaction.
 */
@Component
class CamundaConversationProcess implements ConversationProcess {

    private final RuntimeService runtime;

    CamundaConversationProcess(RuntimeService runtime) {
        this.runtime = runtime;
    }

    @Override
    public boolean isAlive(String processInstanceId) {
        return runtime.createProcessInstanceQuery()
                        .processInstanceId(processInstanceId)
                        .count()
                > 0;
    }

    @Override
    public boolean tellReply(String processInstanceId) {
        return family(processInstanceId).stream().anyMatch(instance -> tell("ReplyReceived", instance, Map.of()));
    }

    @Override
    public boolean tellOptedOut(String processInstanceId, UUID inboundText, boolean carrierConfirms) {
        return tell(
                "OptedOut",
                processInstanceId,
                Map.of(
                        ConversationVariables.CAUSE,
                        inboundText.toString(),
                        ConversationVariables.CARRIER_CONFIRMS,
                        carrierConfirms));
    }

    @Override
    public boolean tellAskedForHelp(String processInstanceId, UUID inboundText, boolean carrierAnswers) {
        return tell(
                "AskedForHelp",
                processInstanceId,
                Map.of(
                        ConversationVariables.CAUSE,
                        inboundText.toString(),
                        ConversationVariables.CARRIER_CONFIRMS,
                        carrierAnswers));
    }

    @Override
    public boolean tellCalledAgain(Conversation conversation, PhoneNumber caller, String callId) {
        return tell(
                "CalledAgain",
                conversation.processInstanceId(),
                Map.of(
                        ConversationVariables.CAUSE,
                        callId,
                        ConversationVariables.CONVERSATION_ID,
                        conversation.id().toString(),
                        ConversationVariables.BUSINESS,
                        conversation.businessId(),
                        ConversationVariables.CALLER,
                        caller.e164()));
    }

    @Override
    public boolean tellUndeliverable(String processInstanceId, String reason) {
        return tell("TextUndeliverable", processInstanceId, Map.of(ConversationVariables.REASON, reason));
    }

    @Override
    public boolean tellExpired(String processInstanceId) {
        List<VariableInstance> owed = runtime
                .createVariableInstanceQuery()
                .processInstanceIdIn(processInstanceId)
                .variableName("followUp")
                .list()
                .stream()
                .filter(followUp -> !FollowUp.Kind.NONE.code().equals(followUp.getValue()))
                .toList();
        owed.forEach(followUp ->
                runtime.setVariable(followUp.getExecutionId(), ConversationVariables.FIRST_TEXT_OWED, true));
        return !owed.isEmpty();
    }

    @Override
    public void tellPersonTookOver(String processInstanceId) {
        if (!tell("PersonTookOver", processInstanceId, Map.of()) && isAlive(processInstanceId)) {
            runtime.deleteProcessInstance(processInstanceId, "Somebody spoke with the caller.");
        }
    }

    @Override
    public boolean tellCallBackChosen(String processInstanceId, String reason) {
        return tell(
                "CallBackChosen",
                processInstanceId,
                Map.of(ConversationVariables.REASON, reason, ConversationVariables.STAFF_KNOW, true));
    }

    @Override
    public boolean tellPersonNeeded(String processInstanceId, String reason) {
        return tell("CallBackChosen", processInstanceId, Map.of(ConversationVariables.REASON, reason));
    }

    @Override
    public void startInboundText(UUID inboundText, String businessId) {
        runtime.startProcessInstanceByKey(
                "inbound-text",
                inboundText.toString(),
                Map.of(
                        ConversationVariables.TEXT_ID,
                        inboundText.toString(),
                        ConversationVariables.BUSINESS,
                        businessId));
    }

    /** The variables reach only what the message starts, so that the main flow keeps its own cause. */
    private boolean tell(String message, String processInstanceId, Map<String, Object> variables) {
        List<MessageCorrelationResult> told = runtime.createMessageCorrelation(message)
                .processInstanceId(processInstanceId)
                .setVariablesToTriggeredScope(variables)
                .correlateAllWithResult();
        return !told.isEmpty();
    }

    /** The instance and those it called: the one that waits for a reply is among them. */
    private List<String> family(String processInstanceId) {
        List<String> family = new ArrayList<>(List.of(processInstanceId));
        runtime.createProcessInstanceQuery().superProcessInstanceId(processInstanceId).list().stream()
                .map(ProcessInstance::getProcessInstanceId)
                .forEach(family::add);
        return family;
    }
}
