package dev.textback.drill;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** All that is known of one caller, in the order in which it happened: what a finding is understood from. */
final class CallersStory {

    private static final String EVENTS = """
            select m.received_at as at, 'call ' || m.call_id || ' ' || m.disposition || ' outcome ' || coalesce(m.outcome, '-') as what
              from missed_call m where m.reported_from in (:caller, :digits)
            union all select t.at_time, 'trail: ' || t.element || ': ' || t.what || ' [' || t.rule || ']' from trail t
              where t.conversation_id in (select c.id from conversation c join contact k on k.id = c.contact_id where k.e164 = :caller)
                 or t.call_id in (select call_id from missed_call where reported_from in (:caller, :digits))
            union all select o.reserved_at, 'text ' || o.id || ' ' || o.step || ' ' || o.state || ' handed over ' || o.handed_over_at
                || ' attempts ' || o.attempts from outbound_text o where o.recipient = :caller
            union all select i.received_at, 'text in ' || i.carrier_id || ' ' || i.keyword || ': ' || i.body
              from inbound_text i join contact k on k.id = i.contact_id where k.e164 = :caller
            union all select e.at_time, 'consent: ' || e.kind || ' committed ' || pg_xact_commit_timestamp(e.xmin)
              from consent_event e where e.e164 = :caller
            order by 1""";

    private CallersStory() {}

    static List<String> of(String caller, Postgres postgres, Journal journal, CarrierRecord record)
            throws SQLException {
        List<String> story = new ArrayList<>(List.of("The story of " + caller));
        journal.calls().stream()
                .filter(call -> call.from().equals(caller))
                .forEach(call -> story.add("  telephony: " + call));
        journal.texts().stream()
                .filter(text -> text.from().equals(caller))
                .forEach(text -> story.add("  phone:     " + text));
        record.all().stream()
                .filter(text -> text.to().equals(caller))
                .forEach(text -> story.add("  carrier:   " + text));
        try (Connection connection = postgres.snapshot()) {
            JdbcClient.create(new SingleConnectionDataSource(connection, true))
                    .sql(EVENTS)
                    .params(Map.of("caller", caller, "digits", caller.replace("+", "")))
                    .query((row, i) -> "  program:   " + row.getString(1) + " " + row.getString(2))
                    .list()
                    .forEach(story::add);
        }
        return story;
    }
}
