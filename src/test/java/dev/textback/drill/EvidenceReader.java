package dev.textback.drill;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Reads the program's database at the end, in one read-only snapshot. */
final class EvidenceReader {

    private EvidenceReader() {}

    static Evidence read(Postgres postgres, Journal journal, CarrierRecord record) throws SQLException {
        try (Connection connection = postgres.snapshot()) {
            JdbcClient jdbc = JdbcClient.create(new SingleConnectionDataSource(connection, true));
            return new Evidence(
                    journal.calls(),
                    journal.texts(),
                    record.all(),
                    calls(jdbc),
                    conversations(jdbc),
                    texts(jdbc),
                    inbound(jdbc),
                    choices(jdbc),
                    withCallBack(jdbc),
                    incidents(jdbc));
        }
    }

    private static List<Evidence.Call> calls(JdbcClient jdbc) {
        return jdbc.sql("select call_id, conversation_id, disposition, outcome from missed_call")
                .query((row, i) ->
                        new Evidence.Call(row.getString(1), row.getString(2), row.getString(3), row.getString(4)))
                .list();
    }

    private static List<Evidence.Conversation> conversations(JdbcClient jdbc) {
        return jdbc.sql("""
                        select c.id, c.business_id, k.e164, c.outcome from conversation c join contact k on k.id = c.contact_id""")
                .query((row, i) -> new Evidence.Conversation(
                        row.getString(1), row.getString(2), row.getString(3), row.getString(4)))
                .list();
    }

    private static List<Evidence.Text> texts(JdbcClient jdbc) {
        return jdbc.sql("""
                        select id, conversation_id, business_id, recipient, kind, step, reservation_key, state, handed_over_at, attempts
                        from outbound_text""").query(EvidenceReader::text).list();
    }

    private static Evidence.Text text(ResultSet row, int i) throws SQLException {
        String key = row.getString("reservation_key");
        return new Evidence.Text(
                row.getString("id"),
                row.getString("conversation_id"),
                row.getString("business_id"),
                row.getString("recipient"),
                row.getString("kind"),
                row.getString("step"),
                key.substring(key.lastIndexOf('/') + 1),
                row.getString("state"),
                at(row, "handed_over_at"),
                row.getInt("attempts"));
    }

    private static List<Evidence.Inbound> inbound(JdbcClient jdbc) {
        return jdbc.sql("""
                        select t.id, t.carrier_id, k.e164, t.body from inbound_text t join contact k on k.id = t.contact_id""")
                .query((row, i) ->
                        new Evidence.Inbound(row.getString(1), row.getString(2), row.getString(3), row.getString(4)))
                .list();
    }

    private static List<Evidence.Choice> choices(JdbcClient jdbc) {
        return jdbc.sql("""
                        select business_id, e164, kind, pg_xact_commit_timestamp(xmin) as committed from consent_event
                        where kind in ('opt-out', 'opt-in') order by committed""")
                .query((row, i) -> new Evidence.Choice(
                        row.getString(1), row.getString(2), row.getString(3).equals("opt-out"), at(row, "committed")))
                .list();
    }

    private static Set<String> withCallBack(JdbcClient jdbc) {
        return new HashSet<>(jdbc.sql("""
                        select v.TEXT_ from ACT_RU_VARIABLE v join ACT_RU_EXECUTION e on e.ID_ = v.PROC_INST_ID_
                        where v.NAME_ in ('callId', 'conversationId') and e.PROC_DEF_ID_ like 'callback:%'
                          and v.TEXT_ is not null""").query(String.class).list());
    }

    private static List<Evidence.Incident> incidents(JdbcClient jdbc) {
        return jdbc.sql("""
                        select coalesce(max(case when v.NAME_ = 'conversationId' then v.TEXT_ end),
                            max(case when v.NAME_ in ('callId', 'textId') then v.TEXT_ end), i.PROC_INST_ID_) as about,
                          i.ACTIVITY_ID_, i.INCIDENT_MSG_
                        from ACT_RU_INCIDENT i left join ACT_RU_VARIABLE v
                          on v.PROC_INST_ID_ = i.PROC_INST_ID_ and v.NAME_ in ('conversationId', 'callId', 'textId')
                        group by i.ID_, i.PROC_INST_ID_, i.ACTIVITY_ID_, i.INCIDENT_MSG_""")
                .query((row, i) ->
                        new Evidence.Incident(row.getString(1), row.getString(2), String.valueOf(row.getString(3))))
                .list();
    }

    private static Instant at(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
