package dev.textback.compliance;

import dev.textback.business.PhoneNumber;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Who must not be texted by which business, across all of its lines. Takes part in the caller's transaction, so that an opt-out counts the
 * moment the text that said it is stored (47 CFR 64.1200(a)(10)). An entry never expires.
 */
@Repository
public class Suppressions {

    private final JdbcClient jdbc;
    private final ConsentLedger ledger;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Suppressions(JdbcClient jdbc, ConsentLedger ledger, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.ledger = ledger;
        this.events = events;
        this.clock = clock;
    }

    /** When the number opted out of the business's texts; empty if it did not, or came back since. */
    public Optional<Instant> since(String businessId, PhoneNumber number) {
        return jdbc.sql("select since from suppression where business_id = :business and e164 = :number")
                .param("business", businessId)
                .param("number", number.e164())
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant);
    }

    /** Whether the number's opt-out that stands is the one that this text, and none before it, said. */
    public boolean saidBy(String businessId, PhoneNumber number, String sourceId) {
        return jdbc.sql("""
                        select count(*) from suppression
                        where business_id = :business and e164 = :number and source_id = :source""")
                        .param("business", businessId)
                        .param("number", number.e164())
                        .param("source", sourceId)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /**
     * Records an opt-out; one that stands already is kept as it is. Call it with the contact locked.
     *
     * @param sourceId the inbound text or receipt that said so
     * @param words exactly what was said
     */
    public void optOut(String businessId, PhoneNumber number, String sourceId, String words, String rule) {
        ledger.record(businessId, number, "opt-out", sourceId, words, "", rule, "caller");
        if (since(businessId, number).isPresent()) {
            return;
        }
        jdbc.sql("""
                        insert into suppression (business_id, e164, since, source_id, rule)
                        values (:business, :number, :since, :source, :rule)""")
                .param("business", businessId)
                .param("number", number.e164())
                .param("since", clock.instant().atOffset(ZoneOffset.UTC))
                .param("source", sourceId)
                .param("rule", rule)
                .update();
        events.publishEvent(new OptedOut(businessId));
    }

    /** Lifts an opt-out; only START and UNSTOP do, never YES. */
    public void optIn(String businessId, PhoneNumber number, String sourceId, String words, String rule) {
        ledger.record(businessId, number, "opt-in", sourceId, words, "", rule, "caller");
        jdbc.sql("delete from suppression where business_id = :business and e164 = :number")
                .param("business", businessId)
                .param("number", number.e164())
                .update();
    }
}
