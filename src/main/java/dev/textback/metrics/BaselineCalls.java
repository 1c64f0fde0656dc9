package dev.textback.metrics;

import dev.textback.business.Business;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the missed calls of a business with what became of them, in the order in which they ended. */
@Repository
class BaselineCalls {

    private final JdbcClient jdbc;

    BaselineCalls(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The calls that ended from the one moment up to, and not at, the other. */
    List<BaselineCall> of(Business business, Instant from, Instant to) {
        Map<String, Integer> counts = new HashMap<>();
        return jdbc.sql("""
                        select m.call_id, m.ended_at, m.caller, m.outcome, m.outcome_at, w.texted, w.reason
                        from missed_call m left join watched_call w on w.call_id = m.call_id
                        where m.business_id = :business and m.ended_at >= :from and m.ended_at < :to
                        order by m.ended_at, m.call_id""")
                .param("business", business.id())
                .param("from", from.atOffset(ZoneOffset.UTC))
                .param("to", to.atOffset(ZoneOffset.UTC))
                .query((row, index) -> read(row, business, counts))
                .list();
    }

    private static BaselineCall read(ResultSet row, Business business, Map<String, Integer> counts)
            throws SQLException {
        Instant ended = row.getObject("ended_at", OffsetDateTime.class).toInstant();
        ZonedDateTime there = ended.atZone(business.zone());
        String caller = text(row, "caller");
        String outcome = text(row, "outcome");
        OffsetDateTime outcomeAt = row.getObject("outcome_at", OffsetDateTime.class);
        Instant calledBack = BaselineCall.calledBack(outcome, outcomeAt == null ? null : outcomeAt.toInstant());
        Boolean texted = row.getObject("texted", Boolean.class);
        return new BaselineCall(
                row.getString("call_id"),
                ended,
                there.toLocalDate(),
                there.getHour(),
                business.isOpen(ended),
                caller,
                caller.isEmpty() ? 0 : counts.merge(caller, 1, Integer::sum),
                yesOrNo(texted),
                text(row, "reason"),
                outcome,
                calledBack,
                BaselineCall.minutes(ended, calledBack));
    }

    private static String text(ResultSet row, String column) throws SQLException {
        String value = row.getString(column);
        return value == null ? "" : value;
    }

    private static String yesOrNo(@Nullable Boolean answer) {
        if (answer == null) {
            return "";
        }
        return answer ? "yes" : "no";
    }
}
