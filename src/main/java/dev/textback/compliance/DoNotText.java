package dev.textback.compliance;

import dev.textback.business.PhoneNumber;
import java.time.Clock;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Numbers that a business itself wants no automated text to go to. It is no opt-out: the caller did not ask for it, a person's own text still
 * goes, and the business may lift it. Takes part in the caller's transaction.
 */
@Repository
public class DoNotText {

    /** The rule behind such a refusal, as ledger and trail name it. */
    public static final String RULE = "staff-do-not-text";

    private final JdbcClient jdbc;
    private final ConsentLedger ledger;
    private final Clock clock;

    DoNotText(JdbcClient jdbc, ConsentLedger ledger, Clock clock) {
        this.jdbc = jdbc;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** Whether the business wants no automated text to go to the number. */
    public boolean holds(String businessId, PhoneNumber number) {
        return jdbc.sql("select count(*) from do_not_text where business_id = :business and e164 = :number")
                        .param("business", businessId)
                        .param("number", number.e164())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /**
     * Keeps automated texts from the number; once is enough. Call it with the contact locked.
     *
     * @param sourceId the call or text it was said about
     * @param actor who said it
     */
    public void add(String businessId, PhoneNumber number, String sourceId, String actor) {
        if (holds(businessId, number)) {
            return;
        }
        ledger.record(businessId, number, "do-not-text", sourceId, "", "", RULE, actor);
        jdbc.sql("""
                        insert into do_not_text (business_id, e164, since, source_id)
                        values (:business, :number, :since, :source)""")
                .param("business", businessId)
                .param("number", number.e164())
                .param("since", clock.instant().atOffset(ZoneOffset.UTC))
                .param("source", sourceId)
                .update();
    }

    /** Lets automated texts go to the number again, as far as the business is concerned; an opt-out stands. */
    public void lift(String businessId, PhoneNumber number, String sourceId, String actor) {
        int lifted = jdbc.sql("delete from do_not_text where business_id = :business and e164 = :number")
                .param("business", businessId)
                .param("number", number.e164())
                .update();
        if (lifted > 0) {
            ledger.record(businessId, number, "text-again", sourceId, "", "", RULE, actor);
        }
    }
}
