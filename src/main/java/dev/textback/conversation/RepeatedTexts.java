package dev.textback.conversation;

import dev.textback.compliance.KeywordKind;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Carriers deliver a text now and then twice under two ids: the same words, from the same phone to the same line, within half a minute. The
 * second is kept, and nothing follows from it. An opt-out is never taken for a repeat: obeying it twice does no harm, missing it does. Nor
 * are texts without words, which are pictures.
 */
@Component
class RepeatedTexts {

    private final Inbox inbox;
    private final Trail trail;

    RepeatedTexts(Inbox inbox, Trail trail) {
        this.inbox = inbox;
        this.trail = trail;
    }

    /** Whether the text repeats another; if so it is stored, and that is all there is to do. The contact must be locked. */
    boolean keptApart(String carrierId, ReceivedText text, Contact locked) {
        if (text.keyword() == KeywordKind.OPT_OUT || text.body().isBlank()) {
            return false;
        }
        Optional<UUID> repeated = inbox.saidBefore(text);
        repeated.ifPresent(first -> {
            inbox.storeRepeat(carrierId, text, first, locked.openConversation());
            trail.add(
                    locked.businessId(),
                    null,
                    locked.openConversation(),
                    "inbound-text",
                    "The carrier delivered a text a second time under another id; it counts once.",
                    "repeated-text");
        });
        return repeated.isPresent();
    }
}
