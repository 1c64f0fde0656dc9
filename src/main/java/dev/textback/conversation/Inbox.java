package dev.textback.conversation;

import dev.textback.business.PhoneNumber;
import dev.textback.compliance.KeywordKind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The texts that callers sent, read and unread. */
@Repository
public class Inbox {

    private static final Duration REPEAT = Duration.ofSeconds(30);

    private final JdbcClient jdbc;
    private final Clock clock;

    Inbox(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Whether a text with the carrier's id is stored. */
    boolean holds(String carrierId) {
        return jdbc.sql("select count(*) from inbound_text where carrier_id = :id")
                        .param("id", carrierId)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /**
     * The first of the texts with the very same words that came from the contact to the line within the span before this one. A carrier may
     * deliver a text twice under two ids; a person who means the same thing twice takes longer, or has been offered another choice meanwhile.
     */
    Optional<UUID> saidBefore(ReceivedText text) {
        return jdbc
                .sql("""
                        select id from inbound_text where contact_id = :contact and line = :line and body = :body
                          and received_at > :since and received_at <= :now and repeat_of is null
                          and not exists (select 1 from outbound_text offered where offered.contact_id = :contact
                            and offered.menu <> '' and offered.handed_over_at >= inbound_text.received_at)
                        order by received_at, id""")
                .param("contact", text.contactId())
                .param("line", text.line().e164())
                .param("body", text.body())
                .param("since", text.receivedAt().minus(REPEAT).atOffset(ZoneOffset.UTC))
                .param("now", text.receivedAt().atOffset(ZoneOffset.UTC))
                .query(UUID.class)
                .list()
                .stream()
                .findFirst();
    }

    void store(String carrierId, ReceivedText text, @Nullable UUID conversation) {
        jdbc.sql("""
                        insert into inbound_text (id, carrier_id, contact_id, conversation_id, line, body, keyword, rule,
                          carrier_answers, received_at)
                        values (:id, :carrier, :contact, :conversation, :line, :body, :keyword, :rule, :answers, :at)""")
                .param("id", text.id())
                .param("carrier", carrierId)
                .param("contact", text.contactId())
                .param("conversation", conversation)
                .param("line", text.line().e164())
                .param("body", text.body())
                .param("keyword", text.keyword().name())
                .param("rule", text.rule())
                .param("answers", text.carrierAnswers())
                .param("at", text.receivedAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Stores a text that repeats another: it counts as read, and nobody is told. */
    void storeRepeat(String carrierId, ReceivedText text, UUID repeated, @Nullable UUID conversation) {
        store(carrierId, text, conversation);
        jdbc.sql("update inbound_text set repeat_of = :repeated where id = :id")
                .param("repeated", repeated)
                .param("id", text.id())
                .update();
        markRead(text.id(), conversation);
    }

    /** The text with this id. */
    public Optional<ReceivedText> find(UUID id) {
        return jdbc.sql("select * from inbound_text where id = :id")
                .param("id", id)
                .query(Inbox::read)
                .optional();
    }

    /** The contact's unread replies, oldest first; keywords are not among them. */
    public List<ReceivedText> unread(UUID contactId) {
        return jdbc.sql("""
                        select * from inbound_text where contact_id = :contact and read_at is null and keyword = 'NONE'
                        order by received_at, id""").param("contact", contactId).query(Inbox::read).list();
    }

    /** What the contact wrote from this text on, keywords left out, in one line for each text. */
    public String wordsSince(ReceivedText first) {
        return String.join(
                "\n",
                jdbc.sql("""
                        select body from inbound_text where contact_id = :contact and keyword = 'NONE' and received_at >= :from and repeat_of is null
                        order by received_at, id""")
                        .param("contact", first.contactId())
                        .param("from", first.receivedAt().atOffset(ZoneOffset.UTC))
                        .query(String.class)
                        .list());
    }

    /** Marks a text as taken by the conversation. */
    public void markRead(UUID id, @Nullable UUID conversation) {
        jdbc.sql("""
                        update inbound_text set read_at = :at, conversation_id = coalesce(:conversation, conversation_id)
                        where id = :id""")
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("conversation", conversation)
                .param("id", id)
                .update();
    }

    private static ReceivedText read(ResultSet row, int index) throws SQLException {
        OffsetDateTime readAt = row.getObject("read_at", OffsetDateTime.class);
        return new ReceivedText(
                row.getObject("id", UUID.class),
                row.getObject("contact_id", UUID.class),
                new PhoneNumber(row.getString("line")),
                row.getString("body"),
                KeywordKind.valueOf(row.getString("keyword")),
                row.getString("rule"),
                row.getBoolean("carrier_answers"),
                row.getObject("received_at", OffsetDateTime.class).toInstant(),
                readAt == null ? null : readAt.toInstant());
    }
}
