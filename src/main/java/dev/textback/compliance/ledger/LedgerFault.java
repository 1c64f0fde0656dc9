package dev.textback.compliance.ledger;

import org.jspecify.annotations.Nullable;

/** Says what is wrong with an event, given the end of the chain before it. */
final class LedgerFault {

    private LedgerFault() {}

    static @Nullable String of(LedgerHead before, LedgerEvent event) {
        if (event.sequence() != before.sequence() + 1) {
            return event.sequence() <= before.sequence()
                    ? "there is a second event with the number " + event.sequence()
                    : "it is missing; the next that is there is " + event.sequence();
        }
        if (!event.previousHash().equals(before.hash())) {
            return "it names another event before it than the one that stands there: one of the two was replaced";
        }
        if (!event.hash().equals(LedgerFormat.hash(event))) {
            return "its fields do not give its hash: something of it was changed (number, kind, source, version, rule, actor or time)";
        }
        return ofWords(event);
    }

    private static @Nullable String ofWords(LedgerEvent event) {
        String salt = event.bodySalt();
        if (event.erasedAt() != null) {
            return event.body().isEmpty() && salt == null ? null : "it is marked as erased, but has words or a salt";
        }
        if (salt == null) {
            return "its salt is gone, but it is not marked as erased";
        }
        if (!salt.matches("[0-9a-f]{32}")) {
            return "its salt is none: it was changed";
        }
        return event.bodyHash().equals(LedgerFormat.bodyHash(salt, event.body()))
                ? null
                : "its words do not give the hash of its words: they were changed";
    }
}
