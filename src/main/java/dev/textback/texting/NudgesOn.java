package dev.textback.texting;

import dev.textback.nudge.Nudges;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * While a business's nudges are off, because too many callers opted out or somebody said so, a caller who has been texted in the conversation
 * gets no second unprompted text: neither a nudge nor a morning text. One who got none yet gets theirs, by day or in the morning.
 */
@Component
@Order(32)
class NudgesOn implements TextingPolicy {

    private final Nudges nudges;

    NudgesOn(Nudges nudges) {
        this.nudges = nudges;
    }

    @Override
    public Verdict judge(Proposal proposal) {
        boolean nudge = proposal.isUnprompted() && !proposal.firstOfConversation();
        return nudge && nudges.areOff(proposal.business().id())
                ? new Verdict.Withdrawn("Nudges are off for this business.", "nudges-off")
                : Verdict.ALLOWED;
    }
}
