package dev.textback.evidence;

import dev.textback.compliance.ledger.LedgerEvent;
import dev.textback.csv.CsvTable;
import dev.textback.csv.CsvTable.Column;
import java.time.Instant;
import java.util.List;
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

    static final CsvTable<EventOfCaller> TABLE = new CsvTable<>(List.of(
            new Column<>("business", EventOfCaller::business),
            new Column<>("sequence", EventOfCaller::sequence),
            new Column<>("at", EventOfCaller::at),
            new Column<>("localTime", EventOfCaller::localTime),
            new Column<>("zone", EventOfCaller::zone),
            new Column<>("number", EventOfCaller::number),
            new Column<>("kind", EventOfCaller::kind),
            new Column<>("words", EventOfCaller::body),
            new Column<>("wordingVersion", EventOfCaller::wordingVersion),
            new Column<>("rule", EventOfCaller::rule),
            new Column<>("actor", EventOfCaller::actor),
            new Column<>("sourceId", EventOfCaller::sourceId),
            new Column<>("wordsErasedAt", EventOfCaller::bodyErasedAt),
            new Column<>("bodySalt", EventOfCaller::bodySalt),
            new Column<>("bodyHash", EventOfCaller::bodyHash),
            new Column<>("previousHash", EventOfCaller::previousHash),
            new Column<>("hash", EventOfCaller::hash),
            new Column<>("id", EventOfCaller::id)));

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
}
