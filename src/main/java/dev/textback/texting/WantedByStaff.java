package dev.textback.texting;

import dev.textback.compliance.DoNotText;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** A business may keep automated texts from a number; what a person types still goes. */
@Component
@Order(35)
class WantedByStaff implements TextingPolicy {

    private final DoNotText doNotText;

    WantedByStaff(DoNotText doNotText) {
        this.doNotText = doNotText;
    }

    @Override
    public Verdict judge(Proposal proposal) {
        boolean automated = proposal.isUnprompted() || proposal.kind() == TextKind.ANSWER;
        return automated && doNotText.holds(proposal.business().id(), proposal.recipient())
                ? new Verdict.Refused("You asked not to text them.", DoNotText.RULE)
                : Verdict.ALLOWED;
    }
}
