package dev.textback.texting;

import dev.textback.conversation.Conversation;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Whoever stays silent is followed up once: a nudge or a morning text, never both. */
@Component
@Order(92)
class OneFollowUp implements TextingPolicy {

    private static final int FIRST_TEXT_AND_FOLLOW_UP = 2;

    private final TextsToCaller texts;

    OneFollowUp(TextsToCaller texts) {
        this.texts = texts;
    }

    @Override
    public Verdict judge(Proposal proposal) {
        Conversation conversation = proposal.conversation();
        return proposal.isUnprompted()
                        && !proposal.firstOfConversation()
                        && conversation != null
                        && texts.unpromptedIn(conversation.id(), proposal.request()) >= FIRST_TEXT_AND_FOLLOW_UP
                ? new Verdict.Withdrawn("The caller was followed up once already.", "one-follow-up")
                : Verdict.ALLOWED;
    }
}
