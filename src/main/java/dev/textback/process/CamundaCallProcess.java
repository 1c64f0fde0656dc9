package dev.textback.process;

import dev.textback.business.Business;
import dev.textback.call.CallProcess;
import dev.textback.call.ReportedCall;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;

@Component
class CamundaCallProcess implements CallProcess {

    private final RuntimeService runtime;

    CamundaCallProcess(RuntimeService runtime) {
        this.runtime = runtime;
    }

    @Override
    public String start(ReportedCall call, Business business) {
        Map<String, Object> variables = Map.of(
                ConversationVariables.FROM, call.from(),
                ConversationVariables.TO, call.to(),
                ConversationVariables.CALLED_AT, call.endedAt().toString(),
                ConversationVariables.BUSINESS, business.id());
        return runtime.startProcessInstanceByKey("missed-call", call.callId(), variables)
                .getProcessInstanceId();
    }
}
