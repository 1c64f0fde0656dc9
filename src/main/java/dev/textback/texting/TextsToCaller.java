package dev.textback.texting;

import dev.textback.business.PhoneNumber;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Counts what a caller got, or may get any moment, from all lines of a business: reserved and sent texts, not those that certainly never left.
 * Ask with the contact locked. The text that is being decided on is left out by its key.
 */
@Repository
class TextsToCaller {

    private final JdbcClient jdbc;

    TextsToCaller(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How many of the kind the number was sent since the moment. */
    int since(TextRequest request, PhoneNumber caller, TextKind kind, Instant since) {
        return jdbc.sql("""
                        select count(*) from outbound_text
                        where business_id = :business and recipient = :caller and kind = :kind and reserved_at > :since
                          and state not in ('REFUSED', 'REJECTED', 'FREE') and reservation_key <> :key""")
                .param("business", request.business().id())
                .param("caller", caller.e164())
                .param("kind", kind.name())
                .param("since", since.atOffset(ZoneOffset.UTC))
                .param("key", request.reservationKey())
                .query(Integer.class)
                .single();
    }

    /** How many unprompted texts of the conversation there are beside this one. One that the carrier dropped unsent, as expired, is none. */
    int unpromptedIn(UUID conversation, TextRequest request) {
        return jdbc.sql("""
                        select count(*) from outbound_text
                        where conversation_id = :conversation and kind = 'UNPROMPTED'
                          and state not in ('REFUSED', 'REJECTED', 'FREE') and reservation_key <> :key
                          and coalesce(error_code, '') <> '420'""")
                .param("conversation", conversation)
                .param("key", request.reservationKey())
                .query(Integer.class)
                .single();
    }

    /** Whether another answer of the conversation goes back to the same cause. */
    boolean answered(UUID conversation, TextRequest request) {
        String ending = "/" + request.cause();
        return jdbc.sql("""
                        select count(*) from outbound_text
                        where conversation_id = :conversation and kind = 'ANSWER'
                          and state not in ('REFUSED', 'REJECTED', 'FREE') and reservation_key <> :key
                          and right(reservation_key, :length) = :ending""")
                        .param("conversation", conversation)
                        .param("key", request.reservationKey())
                        .param("length", ending.length())
                        .param("ending", ending)
                        .query(Integer.class)
                        .single()
                > 0;
    }
}
