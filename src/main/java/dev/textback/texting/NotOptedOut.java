package dev.textback.texting;

import dev.textback.compliance.Suppressions;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Nobody who opted out is texted, by machine or by hand; the one confirmation passes (47 CFR 64.1200(a)(10), (12)). */
@Component
@Order(30)
class NotOptedOut implements TextingPolicy {

    private final Suppressions suppressions;

    NotOptedOut(Suppressions suppressions) {
        this.suppressions = suppressions;
    }

    @Override
    public Verdict judge(Proposal proposal) {
        if (proposal.kind() == TextKind.CONFIRMATION
                || suppressions
                        .since(proposal.business(), proposal.recipient(), proposal.line())
                        .isEmpty()) {
            return Verdict.ALLOWED;
        }
        return new Verdict.Refused("The caller opted out.", "opted-out");
    }
}
