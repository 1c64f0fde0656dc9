package dev.textback.texting;

import dev.textback.business.PhoneNumber;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The texts we send, from reservation to the last receipt. */
@Repository
class OutboundTexts {

    private static final Duration CLOCK_DIFFERENCE = Duration.ofMinutes(1);

    private static final int LONGEST_CODE = 32;

    private final JdbcClient jdbc;

    OutboundTexts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<OutboundTextRow> withKey(String reservationKey) {
        return jdbc.sql("select * from outbound_text where reservation_key = :key")
                .param("key", reservationKey)
                .query(OutboundTexts::read)
                .optional();
    }

    /** Finds the text a receipt is about: by our id, else by the carrier's. */
    Optional<OutboundTextRow> find(DeliveryReceipt receipt) {
        return receipt.textId() != null ? one("id", receipt.textId()) : one("carrier_id", receipt.carrierId());
    }

    private Optional<OutboundTextRow> one(String column, Object value) {
        return jdbc.sql("select * from outbound_text where " + column + " = :value")
                .param("value", value)
                .query(OutboundTexts::read)
                .optional();
    }

    void reserve(
            UUID id, String key, @Nullable UUID contact, PhoneNumber line, Proposal proposal, Wordings.Rendered text) {
        TextRequest request = proposal.request();
        jdbc.sql("""
                        insert into outbound_text (id, reservation_key, business_id, contact_id, conversation_id, kind, step, line,
                          recipient, body, wording, wording_version, menu, state, reserved_at, handed_over_at, state_at, attempts)
                        values (:id, :key, :business, :contact, :conversation, :kind, :step, :line,
                          :recipient, :body, :wording, :version, :menu, 'RESERVED', :now, :now, :now, 1)""")
                .param("id", id)
                .param("key", key)
                .param("business", proposal.business().id())
                .param("contact", contact)
                .param(
                        "conversation",
                        proposal.conversation() == null
                                ? null
                                : proposal.conversation().id())
                .param("kind", request.kind().name())
                .param("step", request.step())
                .param("line", line.e164())
                .param("recipient", proposal.recipient().e164())
                .param("body", text.body())
                .param("wording", text.name())
                .param("version", text.version())
                .param("menu", text.menu())
                .param("now", utc(proposal.now()))
                .update();
    }

    /** Marks it as about to be handed over once more; absence from the carrier's record counts from here again. */
    void reserveAgain(UUID id, Instant now) {
        jdbc.sql("""
                        update outbound_text set state = 'RESERVED', handed_over_at = :now, not_found_at = null,
                          attempts = attempts + 1, state_at = :now where id = :id""").param("id", id).param("now", utc(now)).update();
    }

    void markNotFound(UUID id, Instant now) {
        jdbc.sql("update outbound_text set not_found_at = coalesce(not_found_at, :now) where id = :id")
                .param("id", id)
                .param("now", utc(now))
                .update();
    }

    /** Moves the text on if its state allows that; says whether it did. */
    boolean advance(
            UUID id,
            TextState next,
            @Nullable String carrierId,
            @Nullable String error,
            @Nullable Long receipt,
            Instant now) {
        OutboundTextRow row = jdbc.sql("select * from outbound_text where id = :id for update")
                .param("id", id)
                .query(OutboundTexts::read)
                .single();
        boolean moves = row.state().mayBecome(next) || (next == TextState.FREE && row.state() == TextState.RESERVED);
        jdbc.sql("""
                        update outbound_text set state = :state, carrier_id = coalesce(carrier_id, :carrier),
                          error_code = coalesce(:error, error_code), receipt_number = coalesce(:receipt, receipt_number),
                          state_at = case when :moves then :now else state_at end where id = :id""")
                .param("moves", moves)
                .param("state", (moves ? next : row.state()).name())
                .param("carrier", carrierId)
                .param("error", moves ? cut(error) : null)
                .param("receipt", moves ? receipt : null)
                .param("now", utc(now))
                .param("id", id)
                .update();
        return moves;
    }

    /**
     * The carrier ids already known of texts to this number, so that none of them is mistaken for another: those accepted a moment before
     * {@code since} too, because the carrier's clock may be behind ours.
     */
    Set<String> carrierIdsTo(PhoneNumber recipient, Instant since) {
        return new HashSet<>(jdbc.sql("""
                        select carrier_id from outbound_text
                        where recipient = :recipient and carrier_id is not null and state_at >= :since""")
                .param("recipient", recipient.e164())
                .param("since", utc(since.minus(CLOCK_DIFFERENCE)))
                .query(String.class)
                .list());
    }

    /** The texts between two numbers that are or may be on their way to the carrier, in the order in which they were handed over. */
    List<UUID> openBetween(PhoneNumber line, PhoneNumber recipient) {
        return jdbc.sql("""
                        select id from outbound_text where recipient = :recipient and line = :line and state = 'RESERVED'
                        order by handed_over_at, id""")
                .param("recipient", recipient.e164())
                .param("line", line.e164())
                .query(UUID.class)
                .list();
    }

    /** Whether an unprompted text of the conversation, other than the one with this key, is or may be with the carrier. */
    boolean textedUnprompted(UUID conversation, String exceptKey) {
        return jdbc.sql("""
                        select count(*) from outbound_text where conversation_id = :conversation and reservation_key <> :key
                          and kind = 'UNPROMPTED' and state not in ('REFUSED', 'FREE')""")
                        .param("conversation", conversation)
                        .param("key", exceptKey)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** Whether the caller has heard anything from us in the conversation, as far as we know. */
    boolean heardFromUs(UUID conversation) {
        return jdbc.sql("""
                        select count(*) from outbound_text where conversation_id = :conversation and kind <> 'STAFF_ALERT'
                          and state in ('ACCEPTED', 'QUEUED', 'SENT', 'DELIVERED', 'READ')""")
                        .param("conversation", conversation)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    boolean sentSince(String businessId, PhoneNumber recipient, String wording, Instant since) {
        return jdbc.sql("""
                        select count(*) from outbound_text where business_id = :business and recipient = :recipient
                          and wording = :wording and reserved_at >= :since and state not in ('REFUSED', 'REJECTED', 'FREE')""")
                        .param("business", businessId)
                        .param("recipient", recipient.e164())
                        .param("wording", wording)
                        .param("since", utc(since))
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** A carrier may invent codes; ours are short. */
    private static @Nullable String cut(@Nullable String code) {
        return code == null || code.length() <= LONGEST_CODE ? code : code.substring(0, LONGEST_CODE);
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static OutboundTextRow read(ResultSet row, int index) throws SQLException {
        OffsetDateTime notFound = row.getObject("not_found_at", OffsetDateTime.class);
        return new OutboundTextRow(
                row.getObject("id", UUID.class),
                row.getString("business_id"),
                row.getObject("contact_id", UUID.class),
                row.getObject("conversation_id", UUID.class),
                TextKind.valueOf(row.getString("kind")),
                new PhoneNumber(row.getString("line")),
                new PhoneNumber(row.getString("recipient")),
                row.getString("body"),
                row.getString("wording"),
                TextState.valueOf(row.getString("state")),
                row.getString("carrier_id"),
                row.getString("error_code"),
                row.getObject("receipt_number", Long.class),
                row.getObject("reserved_at", OffsetDateTime.class).toInstant(),
                row.getObject("handed_over_at", OffsetDateTime.class).toInstant(),
                notFound == null ? null : notFound.toInstant(),
                row.getInt("attempts"));
    }
}
