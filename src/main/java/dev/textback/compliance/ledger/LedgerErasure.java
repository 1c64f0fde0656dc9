package dev.textback.compliance.ledger;

import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Erases words from the ledger; their hashes stay, and so does everything else of each event. */
@Repository
public class LedgerErasure {

    /** The kind of the event that says so; its own words, the reason, are not erased. */
    public static final String KIND = "erasure";

    private final JdbcClient jdbc;

    LedgerErasure(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Erases the words of everything noted of the number, in the caller's transaction; an event of {@link #KIND} must follow in the same one.
     *
     * @return how many events had words
     */
    public int erase(String business, String number, Instant at) {
        return jdbc.sql("""
                        update consent_event set body = '', body_salt = null, body_erased_at = :at
                        where business_id = :business and e164 = :number and body_erased_at is null and kind <> :kind
                          and length(body) > 0""")
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("business", business)
                .param("number", number)
                .param("kind", KIND)
                .update();
    }
}
