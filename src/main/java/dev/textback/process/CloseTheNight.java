package dev.textback.process;

import dev.textback.business.Business;
import dev.textback.business.Businesses;
import dev.textback.call.NightDigest;
import dev.textback.compliance.ledger.LedgerRows;
import dev.textback.conversation.Trail;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Sums the night up for the owner, and says where the consent ledger ends. */
@Component("closeTheNight")
class CloseTheNight implements JavaDelegate {

    private final Businesses businesses;
    private final NightDigest digest;
    private final LedgerRows ledger;
    private final Trail trail;

    CloseTheNight(Businesses businesses, NightDigest digest, LedgerRows ledger, Trail trail) {
        this.businesses = businesses;
        this.digest = digest;
        this.ledger = ledger;
        this.trail = trail;
    }

    @Override
    public void execute(DelegateExecution execution) {
        ConversationVariables variables = ConversationVariables.of(execution);
        Business business = businesses.theOne(variables.business());
        String night = digest.of(business).sentence()
                // Out of the database's reach it tells whether the ledger was written anew
                + ". " + ledger.head(business.id()).inShort();
        variables.set("digest", night);
        // The owner of a business that only watches gets no text: there it is read
        trail.add(business.id(), null, null, execution.getCurrentActivityId(), "The night: " + night + ".", "");
    }
}
