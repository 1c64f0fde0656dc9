package dev.textback.texting;

import dev.textback.conversation.Conversation;
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
    private final TextsToCaller texts;

    NudgesOn(Nudges nudges, TextsToCaller texts) {
        this.nudges = nudges;
        this.texts = texts;
    }

    @Override
    public Verdict judge(Proposal proposal) {
        return isNudge(proposal) && nudges.areOff(proposal.business().id())
                ? new Verdict.Withdrawn("Nudges are off for this business.", "nudges-off")
                : Verdict.ALLOWED;
    }

    /** What the carrier dropped unsent was no text: whoever was to get it is not left without any. */
    private boolean isNudge(Proposal proposal) {
        Conversation conversation = proposal.conversation();
        return proposal.isUnprompted()
                && !proposal.firstOfConversation()
                && conversation != null
                && texts.unpromptedIn(conversation.id(), proposal.request()) > 0;
    }
}
