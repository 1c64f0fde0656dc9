package dev.textback.texting;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** A number that the carrier found to take no texts is not tried again. */
@Component
@Order(60)
class ReachableNumber implements TextingPolicy {

    private final UnreachableNumbers unreachable;

    ReachableNumber(UnreachableNumbers unreachable) {
        this.unreachable = unreachable;
    }

    @Override
    public Verdict judge(Proposal proposal) {
        boolean automated = proposal.isUnprompted() || proposal.kind() == TextKind.ANSWER;
        return automated && unreachable.contains(proposal.recipient())
                ? new Verdict.Refused("The number takes no texts.", "unreachable-number")
                : Verdict.ALLOWED;
    }
}
