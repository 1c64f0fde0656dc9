package dev.textback.callback;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The last of what went to and fro with a caller, for the page. */
@Repository
class ThreadLines {

    private static final int SHOWN = 8;

    /** Where the carrier keeps it; nothing if the caller left none. */
    private static final String VOICEMAIL =
            "case when v.recording is null then '' else 'Left a voicemail: ' || v.recording end";

    private final JdbcClient jdbc;

    ThreadLines(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The last calls and texts of the matter, oldest first. */
    List<Line> of(Matter matter) {
        if (matter.conversation() == null) {
            return List.of(new Line(Line.Kind.CALL, matter.began(), voicemail(matter)));
        }
        List<Line> newestFirst = new ArrayList<>(jdbc.sql("""
                        select 'CALL' kind, m.ended_at at_time, %s words
                          from missed_call m left join voice_call v on v.call_id = m.call_id where m.conversation_id = :conversation
                        union all
                        select 'THEIRS', received_at, body from inbound_text where conversation_id = :conversation
                        union all
                        select case when state in ('UNDELIVERED', 'FAILED', 'REJECTED') then 'LOST' else 'OURS' end, reserved_at, body
                          from outbound_text where conversation_id = :conversation and kind <> 'STAFF_ALERT'
                          and state not in ('REFUSED', 'FREE', 'RESERVED')
                        order by at_time desc fetch first %d rows only""".formatted(VOICEMAIL, SHOWN))
                .param("conversation", matter.conversation().id())
                .query((row, index) -> new Line(
                        Line.Kind.valueOf(row.getString("kind")),
                        row.getObject("at_time", OffsetDateTime.class).toInstant(),
                        row.getString("words")))
                .list());
        Collections.reverse(newestFirst);
        return newestFirst;
    }

    private String voicemail(Matter matter) {
        return jdbc.sql("select " + VOICEMAIL + " from voice_call v where v.call_id = :call")
                .param("call", matter.callId())
                .query(String.class)
                .optional()
                .orElse("");
    }

    /** @param words of a call: the voicemail's address, or nothing */
    record Line(Kind kind, Instant at, String words) {
        enum Kind {
            CALL,
            THEIRS,
            OURS,
            /** Ours, but it did not arrive. */
            LOST
        }
    }
}
