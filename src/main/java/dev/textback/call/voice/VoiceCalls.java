package dev.textback.call.voice;

import dev.textback.call.Attestation;
import dev.textback.call.CallSigns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The calls that the carrier tells of. Every note is committed at once, so that whoever notes last sees what all others noted. */
@Repository
public class VoiceCalls {

    private final JdbcClient jdbc;
    private final Clock clock;

    VoiceCalls(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What is known of the call with this id. */
    public Optional<VoiceCall> find(String callId) {
        return jdbc.sql("select * from voice_call where call_id = :id")
                .param("id", callId)
                .query(VoiceCalls::read)
                .optional();
    }

    /** Makes sure that the call has its row; what a later message tells beside is added. */
    void hear(IncomingCall call, String businessId) {
        String callId = call.callId();
        if (find(callId).isEmpty()) {
            try {
                insert(callId, businessId);
            } catch (DuplicateKeyException another) {
                // A message about the same call came at the same moment
            }
        }
        if (call.forwardedFrom() != null || !call.signs().equals(CallSigns.NONE)) {
            jdbc.sql("""
                            update voice_call set forwarded_from = coalesce(forwarded_from, :number),
                              rang_seconds = coalesce(:seconds, rang_seconds), attestation = coalesce(:attestation, attestation)
                            where call_id = :id""")
                    .param("number", call.forwardedFrom())
                    .param("seconds", call.signs().rangSeconds())
                    .param("attestation", attestation(call))
                    .param("id", callId)
                    .update();
        }
    }

    /** Notes a fact as of now; the first time counts. */
    void note(String callId, VoiceCall.Fact fact) {
        jdbc.sql("update voice_call set " + fact.column + " = coalesce(" + fact.column + ", :now) where call_id = :id")
                .param("now", now())
                .param("id", callId)
                .update();
    }

    /** Whoever picked up did not take the call. */
    void forgetPickUp(String callId) {
        jdbc.sql("update voice_call set picked_up_at = null where call_id = :id and taken_at is null")
                .param("id", callId)
                .update();
    }

    void noteSpam(String callId) {
        jdbc.sql("update voice_call set spam = true where call_id = :id")
                .param("id", callId)
                .update();
    }

    /** Keeps the voicemail's address; whether it is the first one. */
    boolean keepRecording(String callId, String address) {
        return jdbc.sql(
                                "update voice_call set recording = :address, recorded_at = :now where call_id = :id and recording is null")
                        .param("address", address)
                        .param("now", now())
                        .param("id", callId)
                        .update()
                > 0;
    }

    private void insert(String callId, String businessId) {
        jdbc.sql("insert into voice_call (call_id, business_id, heard_at, spam) values (:id, :business, :now, false)")
                .param("id", callId)
                .param("business", businessId)
                .param("now", now())
                .update();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static VoiceCall read(ResultSet row, int index) throws SQLException {
        return new VoiceCall(
                row.getString("call_id"),
                row.getString("business_id"),
                moment(row, "picked_up_at"),
                moment(row, "taken_at"),
                moment(row, "unanswered_at"),
                row.getBoolean("spam"),
                moment(row, "ended_at"),
                row.getString("recording"),
                signs(row));
    }

    private static CallSigns signs(ResultSet row) throws SQLException {
        String attestation = row.getString("attestation");
        return new CallSigns(
                row.getObject("rang_seconds", Integer.class),
                attestation == null ? Attestation.UNKNOWN : Attestation.reported(attestation));
    }

    private static @Nullable String attestation(IncomingCall call) {
        Attestation told = call.signs().attestation();
        return told == Attestation.UNKNOWN ? null : told.code();
    }

    private static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
