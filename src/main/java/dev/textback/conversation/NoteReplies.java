package dev.textback.conversation;

import dev.textback.compliance.ConsentLedger;
import dev.textback.compliance.KeywordKind;
import org.springframework.stereotype.Component;

/**
 * Puts a caller's texts that are no opt-out and no opt-in into the consent ledger too: so it shows what was taken for an ordinary reply, and
 * by which rule.
 */
@Component
class NoteReplies {

    private final ConsentLedger ledger;

    NoteReplies(ConsentLedger ledger) {
        this.ledger = ledger;
    }

    void note(Contact contact, ReceivedText text) {
        if (text.keyword() == KeywordKind.NONE || text.keyword() == KeywordKind.HELP) {
            ledger.record(
                    contact.businessId(),
                    contact.number(),
                    text.keyword() == KeywordKind.HELP ? "help" : "reply",
                    text.id().toString(),
                    text.body(),
                    "",
                    text.rule(),
                    "caller");
        }
    }
}
