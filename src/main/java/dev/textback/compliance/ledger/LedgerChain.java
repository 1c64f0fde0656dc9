package dev.textback.compliance.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Appends to the chain of a business, in the caller's transaction. The row of the head is the lock: it must be the last that a transaction
 * takes, so that nobody waits for a contact while holding it, and chains must be taken in the order of their names.
 */
@Repository
class LedgerChain {

    private static final String FOR_UPDATE = " for update";

    /** Whoever begins a chain locks this row, which is nobody's: two that begin the same one meet here. */
    private static final String NOBODY = "";

    private final JdbcClient jdbc;
    private final BodySalt salts = new BodySalt();

    LedgerChain(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Makes sure that the business has a chain. It takes a lock that is no chain's, so no chain may be locked yet. */
    void ensure(String business) {
        boolean isMissing = find(business, "").isEmpty()
                && find(NOBODY, FOR_UPDATE).isPresent()
                && find(business, "").isEmpty();
        if (isMissing) {
            jdbc.sql("insert into ledger_head (business_id, seq, hash) values (:business, 0, :hash)")
                    .param("business", business)
                    .param("hash", LedgerFormat.BEGINNING)
                    .update();
        }
    }

    /** Appends the events, which are all of this business, in their order. */
    void append(String business, List<NotedEvent> events) {
        LedgerHead head = find(business, FOR_UPDATE).orElseGet(() -> begin(business));
        for (NotedEvent event : events) {
            LedgerEvent next = LedgerEvent.after(head, event, salts.next());
            insert(next);
            head = next.head();
        }
        jdbc.sql("update ledger_head set seq = :seq, hash = :hash where business_id = :business")
                .param("seq", head.sequence())
                .param("hash", head.hash())
                .param("business", business)
                .update();
    }

    private LedgerHead begin(String business) {
        ensure(business);
        return find(business, FOR_UPDATE).orElseThrow();
    }

    private Optional<LedgerHead> find(String business, String lock) {
        return jdbc.sql("select seq, hash from ledger_head where business_id = :business" + lock)
                .param("business", business)
                .query(LedgerChain::read)
                .optional();
    }

    private static LedgerHead read(ResultSet row, int index) throws SQLException {
        return new LedgerHead(row.getLong("seq"), row.getString("hash"));
    }

    private void insert(LedgerEvent event) {
        jdbc.sql("""
                        insert into consent_event
                          (id, business_id, seq, previous_hash, hash, e164, kind, source_id, body, body_salt, body_hash,
                           wording_version, rule, actor, at_time, zone, local_time)
                        values (:id, :business, :seq, :previous, :hash, :number, :kind, :source, :body, :salt, :bodyHash,
                           :version, :rule, :actor, :at, :zone, :local)""")
                .param("id", event.id())
                .param("business", event.business())
                .param("seq", event.sequence())
                .param("previous", event.previousHash())
                .param("hash", event.hash())
                .param("number", event.number())
                .param("kind", event.kind())
                .param("source", event.sourceId())
                .param("body", event.body())
                .param("salt", event.bodySalt())
                .param("bodyHash", event.bodyHash())
                .param("version", event.wordingVersion())
                .param("rule", event.rule())
                .param("actor", event.actor())
                .param("at", event.at().atOffset(ZoneOffset.UTC))
                .param("zone", event.zone())
                .param("local", event.localTime())
                .update();
    }
}
