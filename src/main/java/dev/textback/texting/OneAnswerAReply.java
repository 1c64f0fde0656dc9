package dev.textback.texting;

import dev.textback.conversation.Conversation;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What a caller wrote or did is answered by one automated text at most, whatever the diagrams say. */
@Component
@Order(72)
class OneAnswerAReply implements TextingPolicy {

    private final TextsToCaller texts;

    OneAnswerAReply(TextsToCaller texts) {
        this.texts = texts;
    }

    @Override
    public Verdict judge(Proposal proposal) {
        Conversation conversation = proposal.conversation();
        return proposal.kind() == TextKind.ANSWER
                        && conversation != null
                        && texts.answered(conversation.id(), proposal.request())
                ? new Verdict.Withdrawn("It was answered by a text already.", "one-answer-a-reply")
                : Verdict.ALLOWED;
    }
}
