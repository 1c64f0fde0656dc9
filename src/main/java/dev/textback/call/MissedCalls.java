package dev.textback.call;

import dev.textback.business.PhoneNumber;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Every missed call, once. */
@Repository
public class MissedCalls {

    private final JdbcClient jdbc;
    private final Clock clock;

    MissedCalls(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The call with this id. */
    public Optional<MissedCall> find(String callId) {
        return jdbc.sql("select * from missed_call where call_id = :id")
                .param("id", callId)
                .query(MissedCalls::read)
                .optional();
    }

    /** The call whose report started this instance. */
    public Optional<MissedCall> ofProcessInstance(String processInstanceId) {
        return jdbc.sql("select * from missed_call where process_instance_id = :instance")
                .param("instance", processInstanceId)
                .query(MissedCalls::read)
                .optional();
    }

    /** What the call came to, in the codes of the diagrams; empty while nobody knows. */
    public Optional<String> outcomeOf(String callId) {
        return jdbc.sql("select outcome from missed_call where call_id = :id and outcome is not null")
                .param("id", callId)
                .query(String.class)
                .optional();
    }

    /** Says what the call that this instance handles came to, and every call of the conversation with it. */
    public void recordOutcome(String callId, String outcome) {
        jdbc.sql("""
                        update missed_call set outcome = :outcome, outcome_at = :now where call_id = :call or conversation_id in
                          (select conversation_id from missed_call where call_id = :call)""")
                .param("outcome", outcome)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("call", callId)
                .update();
    }

    /**
     * Called when a process instance has ended: gives every call without an outcome, that it handled or that joined its conversation, the
     * conversation's. So no call is left without one, even if an operator ended the instance.
     */
    public void settle(String processInstanceId) {
        jdbc.sql("""
                        update missed_call set outcome_at = :now, outcome = coalesce(
                            (select c.outcome from conversation c where c.id = missed_call.conversation_id), 'ended-by-operator')
                        where outcome is null and (process_instance_id = :instance and disposition <> 'JOINED'
                          or conversation_id in (select id from conversation where process_instance_id = :instance))""")
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("instance", processInstanceId)
                .update();
    }

    /** @throws org.springframework.dao.DuplicateKeyException if the id is taken */
    void insert(MissedCall call) {
        PhoneNumber caller = call.caller();
        jdbc.sql("""
                        insert into missed_call (call_id, business_id, reported_from, caller, caller_kind, line, ended_at,
                          received_at, process_instance_id, conversation_id, disposition, rang_seconds, attestation)
                        values (:id, :business, :from, :caller, :kind, :line, :ended,
                          :received, :instance, :conversation, :disposition, :rang, :attestation)""")
                .param("id", call.callId())
                .param("business", call.businessId())
                .param("from", call.reportedFrom())
                .param("caller", caller == null ? null : caller.e164())
                .param("kind", call.callerKind())
                .param("line", call.line().e164())
                .param("ended", call.endedAt().atOffset(ZoneOffset.UTC))
                .param("received", call.receivedAt().atOffset(ZoneOffset.UTC))
                .param("instance", call.processInstanceId())
                .param("conversation", call.conversation())
                .param("disposition", call.disposition().name())
                .param("rang", call.signs().rangSeconds())
                .param("attestation", call.signs().attestation().code())
                .update();
    }

    private static CallSigns signs(ResultSet row) throws SQLException {
        String attestation = row.getString("attestation");
        return new CallSigns(
                row.getObject("rang_seconds", Integer.class),
                attestation == null ? Attestation.UNKNOWN : Attestation.reported(attestation));
    }

    private static MissedCall read(ResultSet row, int index) throws SQLException {
        String caller = row.getString("caller");
        return new MissedCall(
                row.getString("call_id"),
                row.getString("business_id"),
                row.getString("reported_from"),
                caller == null ? null : new PhoneNumber(caller),
                row.getString("caller_kind"),
                new PhoneNumber(row.getString("line")),
                row.getObject("ended_at", OffsetDateTime.class).toInstant(),
                row.getObject("received_at", OffsetDateTime.class).toInstant(),
                row.getString("process_instance_id"),
                row.getObject("conversation_id", UUID.class),
                MissedCall.Disposition.valueOf(row.getString("disposition")),
                signs(row));
    }
}
