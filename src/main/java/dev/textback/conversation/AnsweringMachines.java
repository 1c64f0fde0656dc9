package dev.textback.conversation;

import dev.textback.compliance.KeywordKind;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Takes a conversation with a phone that answers by itself from the machine and gives it to a person. STOP is heard as ever. */
@Component
class AnsweringMachines {

    static final String RULE = "answers-by-itself";

    private final AutomaticReplies replies;
    private final Inbox inbox;
    private final ConversationProcess process;
    private final Trail trail;

    AnsweringMachines(AutomaticReplies replies, Inbox inbox, ConversationProcess process, Trail trail) {
        this.replies = replies;
        this.inbox = inbox;
        this.process = process;
        this.trail = trail;
    }

    /**
     * Gives the conversation to a person if the text gives a machine away. The contact must be locked and the text stored.
     *
     * @return whether it did; the text then needs no answer
     */
    boolean handOver(Conversation open, ReceivedText text) {
        if (text.keyword() != KeywordKind.NONE) {
            return false;
        }
        Optional<String> sign = replies.signIn(text);
        if (sign.isEmpty()
                || !process.tellPersonNeeded(
                        open.processInstanceId(), "their phone seems to answer by itself: " + sign.get())) {
            return false;
        }
        inbox.markRead(text.id(), open.id());
        trail.add(
                open.businessId(),
                null,
                open.id(),
                "inbound-text",
                "No more automated texts: their phone seems to answer by itself, " + sign.get() + ".",
                RULE);
        return true;
    }
}
