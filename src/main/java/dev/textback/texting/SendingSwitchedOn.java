package dev.textback.texting;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** A business that only watches texts nobody. */
@Component
@Order(10)
class SendingSwitchedOn implements TextingPolicy {

    @Override
    public Verdict judge(Proposal proposal) {
        return proposal.business().sending()
                ? Verdict.ALLOWED
                : new Verdict.Refused("Sending is switched off for this business.", "watch-only");
    }
}
