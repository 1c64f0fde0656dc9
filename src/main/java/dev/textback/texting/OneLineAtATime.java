package dev.textback.texting;

import dev.textback.conversation.Conversation;
import dev.textback.conversation.LinesRung;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Whoever rings many of our lines within a minute is a machine that dials through numbers. The decision table sees that from the third line
 * on; whoever was rung before hears of it here, when their text is due.
 */
@Component
@Order(65)
class OneLineAtATime implements TextingPolicy {

    private final LinesRung linesRung;

    OneLineAtATime(LinesRung linesRung) {
        this.linesRung = linesRung;
    }

    @Override
    public Verdict judge(Proposal proposal) {
        Conversation conversation = proposal.conversation();
        if (conversation == null
                || !proposal.isUnprompted()
                || !proposal.firstOfConversation()
                || conversation.openedBy() != Conversation.OpenedBy.CALL) {
            return Verdict.ALLOWED;
        }
        int lines = linesRung.withinAMinuteOf(conversation.callEndedAt(), proposal.recipient());
        return lines >= LinesRung.MANY
                ? new Verdict.Refused("They rang " + lines + " lines within a minute.", "many-lines")
                : Verdict.ALLOWED;
    }
}
