package dev.textback.process;

import dev.textback.business.Business;
import dev.textback.business.PhoneNumber;
import dev.textback.call.CallProcess;
import dev.textback.call.MissedCall;
import dev.textback.call.ReportedCall;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.stereotype.Component;

@Component
class CamundaCallProcess implements CallProcess {

    private final RuntimeService runtime;
    private final DecisionService decisions;
    private final CallTimes times;

    CamundaCallProcess(RuntimeService runtime, DecisionService decisions, CallTimes times) {
        this.runtime = runtime;
        this.decisions = decisions;
        this.times = times;
    }

    @Override
    public String start(ReportedCall call, Business business) {
        Map<String, Object> variables = Map.of(
                ConversationVariables.FROM,
                call.from(),
                ConversationVariables.TO,
                call.to(),
                ConversationVariables.CALLED_AT,
                call.endedAt().toString(),
                ConversationVariables.BUSINESS,
                business.id(),
                ConversationVariables.ON_THE_LINE,
                call.onTheLine());
        return runtime.startProcessInstanceByKey("missed-call", call.callId(), variables)
                .getProcessInstanceId();
    }

    @Override
    public String responseTo(Map<String, Object> facts) {
        return String.valueOf(decisions
                .evaluateDecisionTableByKey("response-policy", facts)
                .getSingleResult()
                .<Object>getEntry("response"));
    }

    @Override
    public void tellCallEnded(String processInstanceId, Instant endedAt) {
        runtime.createMessageCorrelation("CallEnded")
                .processInstanceId(processInstanceId)
                .setVariables(Map.of(ConversationVariables.CALLED_AT, endedAt.toString()))
                .correlateAllWithResult();
    }

    @Override
    public void showVoicemail(String processInstanceId, String address) {
        Stream<ProcessInstance> called =
                runtime.createProcessInstanceQuery().superProcessInstanceId(processInstanceId).list().stream();
        Stream<ProcessInstance> itself =
                runtime.createProcessInstanceQuery().processInstanceId(processInstanceId).list().stream();
        Stream.concat(itself, called)
                .forEach(instance -> runtime.setVariable(instance.getId(), ConversationVariables.VOICEMAIL, address));
    }

    @Override
    public void callBackAbout(MissedCall call, Business business, String voicemail) {
        Map<String, Object> variables = new HashMap<>(Map.of(
                ConversationVariables.BUSINESS,
                business.id(),
                ConversationVariables.CALL_ID,
                call.callId(),
                ConversationVariables.CALLED_AT,
                call.endedAt().toString(),
                "callTime",
                times.forPeople(call.endedAt(), business),
                ConversationVariables.REASON,
                call.hasNobodyToRing()
                        ? "left a voicemail, and hides the number (" + call.callerKind() + ")"
                        : "left a voicemail",
                ConversationVariables.VOICEMAIL,
                voicemail,
                "askedByText",
                false));
        PhoneNumber caller = call.caller();
        if (caller != null) {
            variables.put(ConversationVariables.CALLER, caller.e164());
        }
        runtime.startProcessInstanceByKey("callback", "voicemail " + call.callId(), variables);
    }
}
