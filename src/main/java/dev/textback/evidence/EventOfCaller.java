package dev.textback.evidence;

import dev.textback.compliance.ledger.LedgerEvent;
import dev.textback.metrics.Csv;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An event as the file shows it: the fields that are hashed, as they are hashed, then the words with their salt. */
record EventOfCaller(
        String business,
        long sequence,
        String previousHash,
        UUID id,
        String number,
        String kind,
        String sourceId,
        String wordingVersion,
        String rule,
        String actor,
        String at,
        String zone,
        String localTime,
        String bodyHash,
        String hash,
        @Nullable String body,
        @Nullable String bodySalt,
        @Nullable Instant bodyErasedAt) {

    static EventOfCaller of(LedgerEvent event) {
        return new EventOfCaller(
                event.business(),
                event.sequence(),
                event.previousHash(),
                event.id(),
                event.number(),
                event.kind(),
                event.sourceId(),
                event.wordingVersion(),
                event.rule(),
                event.actor(),
                event.utc(),
                event.zone(),
                event.localTime(),
                event.bodyHash(),
                event.hash(),
                event.erasedAt() == null ? event.body() : null,
                event.bodySalt(),
                event.erasedAt());
    }

    static String csvHeader() {
        return Csv.line(
                "business",
                "sequence",
                "at",
                "localTime",
                "zone",
                "number",
                "kind",
                "words",
                "wordingVersion",
                "rule",
                "actor",
                "sourceId",
                "wordsErasedAt",
                "bodySalt",
                "bodyHash",
                "previousHash",
                "hash",
                "id");
    }

    String csv() {
        return Csv.line(
                business,
                sequence,
                at,
                localTime,
                zone,
                number,
                kind,
                body,
                wordingVersion,
                rule,
                actor,
                sourceId,
                bodyErasedAt,
                bodySalt,
                bodyHash,
                previousHash,
                hash,
                id);
    }
}
