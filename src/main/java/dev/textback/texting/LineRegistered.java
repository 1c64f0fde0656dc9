package dev.textback.texting;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** A line that the carriers have not registered sends nothing. */
@Component
@Order(50)
class LineRegistered implements TextingPolicy {

    @Override
    public Verdict judge(Proposal proposal) {
        return proposal.business().registration().allowsSending()
                ? Verdict.ALLOWED
                : new Verdict.Refused(
                        "The line is not registered with the carriers (registration.status).", "line-not-registered");
    }
}
