package dev.textback.compliance.ledger;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An event in its place in the chain of its business.
 *
 * @param sequence its place, from 1, without gaps
 * @param previousHash the hash of the event before it; {@link LedgerFormat#BEGINNING} for the first
 * @param hash of all fields but {@code body}, {@code bodySalt} and {@code erasedAt}; 64 hexadecimal digits
 * @param body the exact words; empty once erased
 * @param bodySalt what the words were hashed with; null once erased, so that nobody can try words against {@code bodyHash}
 */
public record LedgerEvent(
        long sequence,
        String previousHash,
        String hash,
        UUID id,
        String business,
        String number,
        String kind,
        String sourceId,
        String body,
        @Nullable String bodySalt,
        String bodyHash,
        @Nullable Instant erasedAt,
        String wordingVersion,
        String rule,
        String actor,
        Instant at,
        String zone,
        String localTime) {

    /** The event that follows this place in the chain. */
    static LedgerEvent after(LedgerHead head, NotedEvent event, String bodySalt) {
        LedgerEvent unhashed = new LedgerEvent(
                head.sequence() + 1,
                head.hash(),
                "",
                event.id(),
                event.business(),
                event.number(),
                event.kind(),
                event.sourceId(),
                event.body(),
                bodySalt,
                LedgerFormat.bodyHash(bodySalt, event.body()),
                null,
                event.wordingVersion(),
                event.rule(),
                event.actor(),
                event.at(),
                event.zone(),
                event.localTime());
        return unhashed.withHash(LedgerFormat.hash(unhashed));
    }

    /** The moment as it enters the hash, such as {@code 2026-03-03T15:42:10.000000Z}. */
    public String utc() {
        return NotedEvent.utc(at);
    }

    LedgerHead head() {
        return new LedgerHead(sequence, hash);
    }

    private LedgerEvent withHash(String value) {
        return new LedgerEvent(
                sequence,
                previousHash,
                value,
                id,
                business,
                number,
                kind,
                sourceId,
                body,
                bodySalt,
                bodyHash,
                erasedAt,
                wordingVersion,
                rule,
                actor,
                at,
                zone,
                localTime);
    }
}
