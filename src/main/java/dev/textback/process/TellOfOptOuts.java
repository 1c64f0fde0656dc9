package dev.textback.process;

import dev.textback.business.Business;
import dev.textback.nudge.NudgeLevel;
import dev.textback.nudge.OptOutAlert;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;

/** Starts a {@code staff-alert} about a business's share of opt-outs; it is about no caller, so it leads to no page. */
@Component
class TellOfOptOuts implements OptOutAlert {

    private final RuntimeService runtime;
    private final Clock clock;

    TellOfOptOuts(RuntimeService runtime, Clock clock) {
        this.runtime = runtime;
        this.clock = clock;
    }

    @Override
    public void tell(Business business, NudgeLevel level, String reason) {
        if (business.owner().phone() == null) {
            return;
        }
        String alert = level == NudgeLevel.OFF ? "staff-nudges-off" : "staff-opt-outs";
        Map<String, Object> facts = new HashMap<>();
        facts.put(ConversationVariables.BUSINESS, business.id());
        facts.put(ConversationVariables.ALERT, alert);
        facts.put(ConversationVariables.REASON, reason);
        facts.put("missedCallAlerts", business.alerts().missedCalls());
        facts.put("replyAlerts", business.alerts().replies());
        facts.put("quiet", false);
        facts.put("askedByText", false);
        facts.put("callerKind", "");
        facts.put(ConversationVariables.STAFF_KNOW, false);
        runtime.startProcessInstanceByKey("staff-alert", alert + " " + business.id() + " " + clock.instant(), facts);
    }
}
