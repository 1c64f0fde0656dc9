package dev.textback.texting;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** A number that is known to take no texts is not tried. */
@Component
@Order(60)
class ReachableNumber implements TextingPolicy {

    private final NumberLines lines;

    ReachableNumber(NumberLines lines) {
        this.lines = lines;
    }

    @Override
    public Verdict judge(Proposal proposal) {
        boolean automated = proposal.isUnprompted() || proposal.kind() == TextKind.ANSWER;
        return automated
                        && !lines.of(proposal.business().id(), proposal.recipient())
                                .takesTexts()
                ? new Verdict.Refused("The number takes no texts.", "unreachable-number")
                : Verdict.ALLOWED;
    }
}
