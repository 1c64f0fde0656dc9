package dev.textback.process;

import dev.textback.business.Business;
import dev.textback.business.Businesses;
import dev.textback.call.NightDigest;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Sums the night up for the owner. */
@Component("closeTheNight")
class CloseTheNight implements JavaDelegate {

    private final Businesses businesses;
    private final NightDigest digest;

    CloseTheNight(Businesses businesses, NightDigest digest) {
        this.businesses = businesses;
        this.digest = digest;
    }

    @Override
    public void execute(DelegateExecution execution) {
        ConversationVariables variables = ConversationVariables.of(execution);
        Business business = businesses.theOne(variables.business());
        variables.set("digest", digest.of(business).sentence());
    }
}
