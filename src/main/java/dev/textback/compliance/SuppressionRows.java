package dev.textback.compliance;

import dev.textback.business.PhoneNumber;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of suppressions: one row a number and line, or a number and all lines. */
@Repository
class SuppressionRows {

    private final JdbcClient jdbc;

    SuppressionRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All of the business, by number. */
    List<Suppression> of(String businessId) {
        return jdbc.sql("select * from suppression where business_id = :business order by e164, line")
                .param("business", businessId)
                .query(SuppressionRows::read)
                .list();
    }

    /** Those of one number, the oldest first. */
    List<Suppression> of(String businessId, PhoneNumber number) {
        return jdbc.sql(
                        "select * from suppression where business_id = :business and e164 = :number order by since, line")
                .param("business", businessId)
                .param("number", number.e164())
                .query(SuppressionRows::read)
                .list();
    }

    void insert(String businessId, Suppression suppression) {
        jdbc.sql("""
                        insert into suppression (business_id, e164, line, since, source, source_id, rule, reason, added_by)
                        values (:business, :number, :line, :since, :source, :sourceId, :rule, :reason, :by)""")
                .param("business", businessId)
                .param("number", suppression.number().e164())
                .param("line", suppression.line())
                .param("since", suppression.since().atOffset(ZoneOffset.UTC))
                .param("source", suppression.source().code())
                .param("sourceId", suppression.sourceId())
                .param("rule", suppression.rule())
                .param("reason", suppression.reason())
                .param("by", suppression.addedBy())
                .update();
    }

    void delete(String businessId, Suppression suppression) {
        jdbc.sql("delete from suppression where business_id = :business and e164 = :number and line = :line")
                .param("business", businessId)
                .param("number", suppression.number().e164())
                .param("line", suppression.line())
                .update();
    }

    int forgetReasons(String businessId, PhoneNumber number) {
        return jdbc.sql("""
                        update suppression set reason = '[erased]'
                        where business_id = :business and e164 = :number and reason not in ('', '[erased]')""")
                .param("business", businessId)
                .param("number", number.e164())
                .update();
    }

    private static Suppression read(ResultSet row, int index) throws SQLException {
        return new Suppression(
                new PhoneNumber(row.getString("e164")),
                row.getString("line"),
                row.getObject("since", OffsetDateTime.class).toInstant(),
                Suppression.Source.valueOf(row.getString("source").toUpperCase(Locale.ROOT)),
                row.getString("source_id"),
                row.getString("rule"),
                row.getString("reason"),
                row.getString("added_by"));
    }
}
