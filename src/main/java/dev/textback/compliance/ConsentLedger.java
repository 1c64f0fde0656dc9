package dev.textback.compliance;

import dev.textback.business.PhoneNumber;
import dev.textback.compliance.ledger.LedgerAppend;
import dev.textback.compliance.ledger.NotedEvent;
import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Append-only record of every consent, text, opt-out, opt-in and change by hand: who, what exactly, why, and when (UTC and the caller's local
 * time). Each business's events are a chain of hashes: see docs/ledger.md.
 */
@Component
public class ConsentLedger {

    private final LedgerAppend append;
    private final LocalTimes localTimes;
    private final Clock clock;

    ConsentLedger(LedgerAppend append, LocalTimes localTimes, Clock clock) {
        this.append = append;
        this.localTimes = localTimes;
        this.clock = clock;
    }

    /**
     * Appends one event with the caller's transaction: it stands in the ledger once that commits, and not before.
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
        append.add(NotedEvent.of(
                UUID.randomUUID(),
                businessId,
                number.e164(),
                kind,
                sourceId,
                body,
                wordingVersion,
                rule,
                actor,
                clock.instant(),
                localTimes.zone(businessId, number)));
    }
}
