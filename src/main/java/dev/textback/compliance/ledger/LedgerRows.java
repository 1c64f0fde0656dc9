package dev.textback.compliance.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the chains. */
@Repository
public class LedgerRows {

    private final JdbcClient jdbc;

    public LedgerRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Every business that has a chain, in the order of their ids. */
    public List<String> businesses() {
        return jdbc.sql("""
                        select business_id from ledger_head where business_id <> ''
                        union select business_id from consent_event order by business_id""").query(String.class).list();
    }

    /** Where the chain of the business ends, as its head says. */
    public LedgerHead head(String business) {
        return jdbc.sql("select seq, hash from ledger_head where business_id = :business")
                .param("business", business)
                .query((row, index) -> new LedgerHead(row.getLong("seq"), row.getString("hash")))
                .optional()
                .orElse(LedgerHead.NONE);
    }

    /** Hands the chain of the business on in its order, page by page, while the step wants more. */
    public void walk(String business, Predicate<LedgerEvent> step) {
        long after = Long.MIN_VALUE;
        List<LedgerEvent> page = page(business, after);
        while (!page.isEmpty() && page.stream().allMatch(step)) {
            after = page.get(page.size() - 1).sequence();
            page = page(business, after);
        }
    }

    private List<LedgerEvent> page(String business, long after) {
        return jdbc.sql("""
                        select * from consent_event where business_id = :business and seq > :after
                        order by seq fetch first 1000 rows only""")
                .param("business", business)
                .param("after", after)
                .query(LedgerRows::read)
                .list();
    }

    /** What the business's ledger says of one number, in its order. */
    public List<LedgerEvent> of(String business, String number) {
        return jdbc.sql("select * from consent_event where business_id = :business and e164 = :number order by seq")
                .param("business", business)
                .param("number", number)
                .query(LedgerRows::read)
                .list();
    }

    /** The businesses whose ledger says something of the number. */
    public List<String> businessesOf(String number) {
        return jdbc.sql("""
                        select business_id from ledger_head h where exists (select 1 from consent_event e
                          where e.business_id = h.business_id and e.e164 = :number) order by business_id""").param("number", number).query(String.class).list();
    }

    private static LedgerEvent read(ResultSet row, int index) throws SQLException {
        return new LedgerEvent(
                row.getLong("seq"),
                row.getString("previous_hash"),
                row.getString("hash"),
                row.getObject("id", UUID.class),
                row.getString("business_id"),
                row.getString("e164"),
                row.getString("kind"),
                row.getString("source_id"),
                row.getString("body"),
                row.getString("body_salt"),
                row.getString("body_hash"),
                moment(row, "body_erased_at"),
                row.getString("wording_version"),
                row.getString("rule"),
                row.getString("actor"),
                row.getObject("at_time", OffsetDateTime.class).toInstant(),
                row.getString("zone"),
                row.getString("local_time"));
    }

    private static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class))
                .map(OffsetDateTime::toInstant)
                .orElse(null);
    }
}
