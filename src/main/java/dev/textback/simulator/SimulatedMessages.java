package dev.textback.simulator;

import dev.textback.business.PhoneNumber;
import dev.textback.simulator.SimulatedMessage.Kind;
import dev.textback.simulator.SimulatedMessage.State;
import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The simulated carrier's record of texts, both ways. */
@Repository
@ConditionalOnSimulator
class SimulatedMessages {

    private final JdbcClient jdbc;

    SimulatedMessages(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(SimulatedMessage message) {
        jdbc.sql("""
                insert into simulated_message (id, kind, sender, recipient, body, units, state, error_code, receipts_to, message_time)
                values (:id, :kind, :sender, :recipient, :body, :units, :state, :error, :receipts, :time)
                """)
                .param("id", message.id())
                .param("kind", message.kind().code())
                .param("sender", message.sender().e164())
                .param("recipient", message.recipient().e164())
                .param("body", message.body())
                .param("units", message.units())
                .param("state", message.state().code())
                .param("error", message.errorCode())
                .param(
                        "receipts",
                        message.receiptsTo() == null
                                ? null
                                : message.receiptsTo().toString())
                .param("time", utc(message.messageTime()))
                .update();
    }

    void move(UUID id, State state, Instant moment) {
        String column = state == State.SENT ? "sent_time" : "report_time";
        jdbc.sql("update simulated_message set state = :state, " + column + " = :moment where id = :id")
                .param("state", state.code())
                .param("moment", utc(moment))
                .param("id", id)
                .update();
    }

    Optional<SimulatedMessage> withId(UUID id) {
        return jdbc.sql("select * from simulated_message where id = :id")
                .param("id", id)
                .query(SimulatedMessages::read)
                .optional();
    }

    /** What a restart left half-way, oldest first. */
    List<SimulatedMessage> unfinished() {
        return jdbc.sql("select * from simulated_message where state in ('queued', 'sent') order by arrival")
                .query(SimulatedMessages::read)
                .list();
    }

    /** The latest texts between two numbers, both ways, oldest first. */
    List<SimulatedMessage> between(PhoneNumber phone, PhoneNumber line, int atMost) {
        return jdbc.sql("""
                select * from (
                    select * from simulated_message
                    where (sender = :phone and recipient = :line) or (sender = :line and recipient = :phone)
                    order by arrival desc limit :most
                ) latest order by arrival
                """)
                .param("phone", phone.e164())
                .param("line", line.e164())
                .param("most", atMost)
                .query(SimulatedMessages::read)
                .list();
    }

    /** What the Message API lists: newest first. The carrier's own replies are in no account's list. */
    List<SimulatedMessage> list(MessageFilter filter, int limit, int offset) {
        return jdbc.sql("select * from simulated_message where " + filter.condition()
                        + " order by arrival desc limit :limit offset :offset")
                .params(filter.parameters())
                .param("limit", limit)
                .param("offset", offset)
                .query(SimulatedMessages::read)
                .list();
    }

    int count(MessageFilter filter) {
        return jdbc.sql("select count(*) from simulated_message where " + filter.condition())
                .params(filter.parameters())
                .query(Integer.class)
                .single();
    }

    static OffsetDateTime utc(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }

    private static SimulatedMessage read(ResultSet row, int number) throws SQLException {
        String receipts = row.getString("receipts_to");
        return new SimulatedMessage(
                row.getObject("id", UUID.class),
                Kind.of(row.getString("kind")),
                new PhoneNumber(row.getString("sender")),
                new PhoneNumber(row.getString("recipient")),
                row.getString("body"),
                row.getInt("units"),
                State.of(row.getString("state")),
                row.getString("error_code"),
                receipts == null ? null : URI.create(receipts),
                row.getObject("message_time", OffsetDateTime.class).toInstant(),
                instant(row, "sent_time"),
                instant(row, "report_time"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime moment = row.getObject(column, OffsetDateTime.class);
        return moment == null ? null : moment.toInstant();
    }
}
