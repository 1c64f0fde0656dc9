package dev.textback.texting;

import dev.textback.conversation.Conversation;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Nothing automated goes out once the conversation was closed or a person took over. */
@Component
@Order(20)
class ConversationStillOpen implements TextingPolicy {

    @Override
    public Verdict judge(Proposal proposal) {
        Conversation conversation = proposal.conversation();
        boolean automated = proposal.isUnprompted() || proposal.kind() == TextKind.ANSWER;
        if (conversation == null || !automated) {
            return Verdict.ALLOWED;
        }
        if (!conversation.isOpen()) {
            return new Verdict.Withdrawn("The conversation is over.", "conversation-closed");
        }
        return "handled".equals(conversation.outcome())
                ? new Verdict.Withdrawn("Somebody spoke with the caller.", "handled")
                : Verdict.ALLOWED;
    }
}
