package dev.textback.compliance;

import dev.textback.business.PhoneNumber;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Append-only record of every consent, text, opt-out and opt-in: who, what exactly, why, and when (UTC). */
@Repository
public class ConsentLedger {

    private final JdbcClient jdbc;
    private final Clock clock;

    ConsentLedger(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Appends one event, in the caller's transaction.
     *
     * @param kind such as {@code implied-by-call}, {@code text}, {@code opt-out}, {@code opt-in}
     * @param sourceId the call, inbound text or outbound text behind it
     * @param body the exact wording that was sent or received; empty for a call
     * @param wordingVersion version of the template, for a text of ours; else empty
     * @param rule the rule that led to it
     * @param actor {@code caller}, {@code textback} or a user's name
     */
    public void record(
            String businessId,
            PhoneNumber number,
            String kind,
            String sourceId,
            String body,
            String wordingVersion,
            String rule,
            String actor) {
        jdbc.sql("""
                        insert into consent_event
                          (id, business_id, e164, kind, source_id, body, wording_version, rule, actor, at_time)
                        values (:id, :business, :number, :kind, :source, :body, :version, :rule, :actor, :at)""")
                .param("id", UUID.randomUUID())
                .param("business", businessId)
                .param("number", number.e164())
                .param("kind", kind)
                .param("source", sourceId)
                .param("body", body)
                .param("version", wordingVersion)
                .param("rule", rule)
                .param("actor", actor)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }
}
