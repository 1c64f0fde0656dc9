package dev.textback.process;

import dev.textback.business.Business;
import dev.textback.business.Businesses;
import dev.textback.business.PhoneNumber;
import dev.textback.texting.FollowUp;
import dev.textback.texting.FollowUpPlan;
import java.time.Duration;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * Plans what follows if the caller does not reply: a nudge, a text in the morning, or nothing. A text that a pause or
 * the carrier's day holds back is still the one that is owed: it waits as a morning text does.
 */
@Component("planTheFollowUp")
class PlanTheFollowUp implements JavaDelegate {

    private final Businesses businesses;
    private final FollowUpPlan plan;
    private final Waits waits;

    PlanTheFollowUp(Businesses businesses, FollowUpPlan plan, Waits waits) {
        this.businesses = businesses;
        this.plan = plan;
        this.waits = waits;
    }

    @Override
    public void execute(DelegateExecution execution) {
        ConversationVariables variables = ConversationVariables.of(execution);
        if (variables.isTrue(ConversationVariables.HELD_BY_PAUSE)
                || variables.isTrue(ConversationVariables.HELD_BY_CARRIER)) {
            variables.set("followUp", FollowUp.Kind.MORNING.code());
            variables.set("morningAt", execution.getVariable("retryAt"));
            return;
        }
        Business business = businesses.theOne(variables.business());
        PhoneNumber caller = new PhoneNumber(variables.required("caller"));
        boolean held = variables.isTrue(ConversationVariables.FIRST_TEXT_OWED);
        Duration nudge = waits.howLong(execution, "nudge");
        FollowUp followUp = plan.follow(business, caller, held, variables.isTrue("afterHours"), nudge);
        variables.set("followUp", followUp.kind().code());
        if (followUp.at() != null) {
            variables.set("morningAt", Date.from(followUp.at()));
        }
    }
}
