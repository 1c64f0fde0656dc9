package dev.textback.simulator;

import dev.textback.business.PhoneNumber;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The calls that the phone page made. */
@Repository
@ConditionalOnSimulator
class SimulatedCalls {

    private final JdbcClient jdbc;

    SimulatedCalls(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(SimulatedCall call) {
        jdbc.sql("""
                        insert into simulated_call (id, caller, line, call_time, heard, voicemail)
                        values (:id, :caller, :line, :time, :heard, :voicemail)""")
                .param("id", call.id())
                .param("caller", call.caller())
                .param("line", call.line().e164())
                .param("time", SimulatedMessages.utc(call.time()))
                .param("heard", call.heard())
                .param("voicemail", call.voicemail())
                .update();
    }

    /** The latest calls from a caller (as telephony reports it) to a line, oldest first. */
    List<SimulatedCall> between(String caller, PhoneNumber line, int atMost) {
        return jdbc.sql("""
                select * from (
                    select * from simulated_call where caller = :caller and line = :line order by call_time desc limit :most
                ) latest order by call_time
                """)
                .param("caller", caller)
                .param("line", line.e164())
                .param("most", atMost)
                .query((row, number) -> new SimulatedCall(
                        row.getString("id"),
                        row.getString("caller"),
                        new PhoneNumber(row.getString("line")),
                        row.getObject("call_time", OffsetDateTime.class).toInstant(),
                        row.getString("heard"),
                        row.getBoolean("voicemail")))
                .list();
    }

    /**
     * A call that nobody answered.
     *
     * @param heard what was said to the caller; empty if nothing was
     * @param voicemail whether they left a message
     */
    record SimulatedCall(String id, String caller, PhoneNumber line, Instant time, String heard, boolean voicemail) {}
}
