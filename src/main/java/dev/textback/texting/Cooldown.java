package dev.textback.texting;

import dev.textback.conversation.Conversation;
import dev.textback.conversation.Conversations;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** After a conversation that texted, a new call within the cooldown is for a person, not for another automated text. */
@Component
@Order(90)
class Cooldown implements TextingPolicy {

    private final Conversations conversations;

    Cooldown(Conversations conversations) {
        this.conversations = conversations;
    }

    @Override
    public Verdict judge(Proposal proposal) {
        Conversation conversation = proposal.conversation();
        if (!proposal.isUnprompted() || !proposal.firstOfConversation() || conversation == null) {
            return Verdict.ALLOWED;
        }
        return conversations.coolingDown(
                        conversation.contactId(), proposal.business().timing().cooldown())
                ? new Verdict.Refused(
                        "The caller was texted in a conversation that ended a short while ago.", "cooldown")
                : Verdict.ALLOWED;
    }
}
