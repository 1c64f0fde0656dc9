package dev.textback.texting;

import dev.textback.conversation.Inbox;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** A caller who has replied meanwhile gets an answer, not an unprompted text. */
@Component
@Order(80)
class NothingUnread implements TextingPolicy {

    private final Inbox inbox;

    NothingUnread(Inbox inbox) {
        this.inbox = inbox;
    }

    @Override
    public Verdict judge(Proposal proposal) {
        if (!proposal.isUnprompted() || proposal.conversation() == null) {
            return Verdict.ALLOWED;
        }
        return inbox.unread(proposal.conversation().contactId()).isEmpty()
                ? Verdict.ALLOWED
                : new Verdict.Withdrawn("The caller has replied meanwhile.", "caller-replied");
    }
}
