package dev.textback.conversation;

import dev.textback.business.PhoneNumber;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The conversations. Whoever opens, closes or changes one holds its contact's lock. */
@Repository
public class Conversations {

    private static final String NO_REPLY = "no-reply";

    private final JdbcClient jdbc;
    private final Contacts contacts;
    private final Clock clock;

    Conversations(JdbcClient jdbc, Contacts contacts, Clock clock) {
        this.jdbc = jdbc;
        this.contacts = contacts;
        this.clock = clock;
    }

    /** The conversation with this id. */
    public Optional<Conversation> find(UUID id) {
        return jdbc.sql("select * from conversation where id = :id")
                .param("id", id)
                .query(Conversations::read)
                .optional();
    }

    /** The conversation that this process instance carries. */
    public Optional<Conversation> ofProcessInstance(String processInstanceId) {
        return jdbc.sql("select * from conversation where process_instance_id = :instance")
                .param("instance", processInstanceId)
                .query(Conversations::read)
                .optional();
    }

    /** Opens a conversation with the locked contact. */
    Conversation open(Contact contact, Opening opening) {
        Instant now = clock.instant();
        Conversation opened = new Conversation(
                UUID.randomUUID(),
                contact.id(),
                contact.businessId(),
                opening.processInstanceId(),
                opening.openedBy(),
                opening.cause(),
                opening.line(),
                opening.callEndedAt(),
                now,
                null,
                opening.openedBy() == Conversation.OpenedBy.CALL ? 1 : 0,
                null);
        insert(opened);
        contacts.open(contact.id(), opened.id());
        LogContext.of(contact.businessId(), opened.id());
        return opened;
    }

    /** Closes it, keeping the outcome if one was recorded. Closing a closed one changes nothing. */
    void close(Conversation conversation, Contact locked, String outcomeIfNone) {
        jdbc.sql("""
                        update conversation set closed_at = :at, outcome = coalesce(outcome, :outcome)
                        where id = :id and closed_at is null""")
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("outcome", outcomeIfNone)
                .param("id", conversation.id())
                .update();
        if (conversation.id().equals(locked.openConversation())) {
            contacts.open(locked.id(), null);
        }
    }

    /** Counts one more call and says how many there are now. */
    int countCall(UUID id) {
        jdbc.sql("update conversation set call_count = call_count + 1 where id = :id")
                .param("id", id)
                .update();
        return jdbc.sql("select call_count from conversation where id = :id")
                .param("id", id)
                .query(Integer.class)
                .single();
    }

    /**
     * Records what it came to. The last word counts, but silence never outweighs what was reached before.
     *
     * @return the outcome that stands
     */
    public String recordOutcome(UUID id, String outcome) {
        String before = find(id).map(Conversation::outcome).orElse(null);
        if (before != null && outcome.equals(NO_REPLY)) {
            return before;
        }
        jdbc.sql("update conversation set outcome = :outcome where id = :id")
                .param("outcome", outcome)
                .param("id", id)
                .update();
        return outcome;
    }

    /**
     * Whether the contact was texted by us, unasked, in a conversation that was closed less than {@code cooldown} ago: then a new call makes
     * a call-back task instead of another automated text.
     */
    public boolean coolingDown(UUID contactId, Duration cooldown) {
        return jdbc.sql("""
                        select count(*) from conversation c
                        where c.contact_id = :contact and c.closed_at > :since
                          and exists (select 1 from outbound_text t
                            where t.conversation_id = c.id and t.kind = 'UNPROMPTED' and t.state <> 'REFUSED')""")
                        .param("contact", contactId)
                        .param("since", clock.instant().minus(cooldown).atOffset(ZoneOffset.UTC))
                        .query(Integer.class)
                        .single()
                > 0;
    }

    private void insert(Conversation c) {
        jdbc.sql("""
                        insert into conversation (id, contact_id, business_id, process_instance_id, opened_by, cause, line,
                          call_ended_at, opened_at, call_count)
                        values (:id, :contact, :business, :instance, :openedBy, :cause, :line, :ended, :opened, :calls)""")
                .param("id", c.id())
                .param("contact", c.contactId())
                .param("business", c.businessId())
                .param("instance", c.processInstanceId())
                .param("openedBy", c.openedBy().name())
                .param("cause", c.cause())
                .param("line", c.line().e164())
                .param("ended", c.callEndedAt().atOffset(ZoneOffset.UTC))
                .param("opened", c.openedAt().atOffset(ZoneOffset.UTC))
                .param("calls", c.callCount())
                .update();
    }

    private static Conversation read(ResultSet row, int index) throws SQLException {
        return new Conversation(
                row.getObject("id", UUID.class),
                row.getObject("contact_id", UUID.class),
                row.getString("business_id"),
                row.getString("process_instance_id"),
                Conversation.OpenedBy.valueOf(row.getString("opened_by")),
                row.getString("cause"),
                new PhoneNumber(row.getString("line")),
                row.getObject("call_ended_at", OffsetDateTime.class).toInstant(),
                row.getObject("opened_at", OffsetDateTime.class).toInstant(),
                instantOrNull(row.getObject("closed_at", OffsetDateTime.class)),
                row.getInt("call_count"),
                row.getString("outcome"));
    }

    private static @Nullable Instant instantOrNull(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }

    /**
     * What opens a conversation.
     *
     * @param processInstanceId the instance that carries it; when that ends, the conversation closes
     */
    public record Opening(
            String processInstanceId,
            Conversation.OpenedBy openedBy,
            String cause,
            PhoneNumber line,
            Instant callEndedAt) {}
}
