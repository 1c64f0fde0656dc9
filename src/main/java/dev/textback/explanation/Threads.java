package dev.textback.explanation;

import dev.textback.compliance.KeywordKind;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the texts of a conversation, both ways. */
@Repository
class Threads {

    private final JdbcClient jdbc;

    Threads(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<SentText> sentIn(UUID conversation) {
        return jdbc.sql("""
                        select step, kind, wording, body, state, error_code, reserved_at, state_at from outbound_text
                        where conversation_id = :conversation order by reserved_at, id""")
                .param("conversation", conversation)
                .query((row, index) -> new SentText(
                        row.getString("step"),
                        row.getString("kind"),
                        row.getString("wording"),
                        row.getString("body"),
                        row.getString("state"),
                        row.getString("error_code"),
                        row.getObject("reserved_at", OffsetDateTime.class).toInstant(),
                        row.getObject("state_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    List<Step> receivedIn(UUID conversation) {
        return jdbc.sql("""
                        select body, keyword, rule, received_at from inbound_text
                        where conversation_id = :conversation order by received_at, id""")
                .param("conversation", conversation)
                .query((row, index) -> {
                    boolean keyword = !row.getString("keyword").equals(KeywordKind.NONE.name());
                    return new Step(
                            row.getObject("received_at", OffsetDateTime.class).toInstant(),
                            "inbound-text",
                            "They texted: " + SentText.quoted(row.getString("body")),
                            keyword ? row.getString("rule") : "",
                            keyword);
                })
                .list();
    }
}
