package dev.textback.compliance.ledger;

import java.sql.Connection;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * Puts events that were noted before there were chains into theirs, and says at the end of each how many they were: what happened to them
 * before that moment no chain can tell.
 */
public class ChainOfOldRows {

    private static final String BEGUN = "chain-begun";
    private static final int BATCH = 500;

    private final JdbcTemplate batches;
    private final JdbcClient jdbc;
    private final Instant now;
    private final BodySalt salts = new BodySalt();

    public ChainOfOldRows(Connection connection, Instant now) {
        this.batches = new JdbcTemplate(new SingleConnectionDataSource(connection, true));
        this.batches.setFetchSize(BATCH);
        this.jdbc = JdbcClient.create(batches);
        this.now = now;
    }

    /** @param zoneOf the zone for a business's id and a number in E.164 */
    public void build(BiFunction<String, String, ZoneId> zoneOf) {
        jdbc
                .sql("select distinct business_id from consent_event order by business_id")
                .query(String.class)
                .list()
                .stream()
                .forEach(business -> build(business, zoneOf));
    }

    private void build(String business, BiFunction<String, String, ZoneId> zoneOf) {
        LedgerHead[] head = {LedgerHead.NONE};
        List<LedgerEvent> batch = new ArrayList<>();
        try (Stream<NotedEvent> old = old(business, zoneOf)) {
            old.forEach(event -> {
                LedgerEvent next = LedgerEvent.after(head[0], event, salts.next());
                head[0] = next.head();
                batch.add(next);
                if (batch.size() == BATCH) {
                    update(batch);
                }
            });
        }
        update(batch);
        jdbc.sql("insert into ledger_head (business_id, seq, hash) values (:business, :seq, :hash)")
                .param("business", business)
                .param("seq", head[0].sequence())
                .param("hash", head[0].hash())
                .update();
        new LedgerChain(jdbc).append(business, List.of(begun(business, head[0].sequence())));
    }

    private NotedEvent begun(String business, long events) {
        return NotedEvent.of(
                UUID.randomUUID(),
                business,
                "",
                BEGUN,
                "upgrade",
                "Events 1 to " + events + " were noted before the chain was begun.",
                "",
                BEGUN,
                "textback",
                now,
                ZoneOffset.UTC);
    }

    private Stream<NotedEvent> old(String business, BiFunction<String, String, ZoneId> zoneOf) {
        return jdbc
                .sql("select * from consent_event where business_id = :business order by at_time, id")
                .param("business", business)
                .query((row, index) -> NotedEvent.of(
                        row.getObject("id", UUID.class),
                        business,
                        row.getString("e164"),
                        row.getString("kind"),
                        row.getString("source_id"),
                        row.getString("body"),
                        row.getString("wording_version"),
                        row.getString("rule"),
                        row.getString("actor"),
                        row.getObject("at_time", OffsetDateTime.class).toInstant(),
                        zoneOf.apply(business, row.getString("e164"))))
                .stream();
    }

    private void update(List<LedgerEvent> batch) {
        batches.batchUpdate(
                """
                update consent_event set seq = ?, previous_hash = ?, hash = ?, body_salt = ?, body_hash = ?, zone = ?, local_time = ?
                where id = ?""",
                batch.stream()
                        .map(event -> new Object[] {
                            event.sequence(),
                            event.previousHash(),
                            event.hash(),
                            event.bodySalt(),
                            event.bodyHash(),
                            event.zone(),
                            event.localTime(),
                            event.id()
                        })
                        .toList());
        batch.clear();
    }
}
