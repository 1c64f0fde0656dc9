package dev.textback.evidence;

import dev.textback.business.Business;
import dev.textback.business.Businesses;
import dev.textback.business.PhoneNumber;
import dev.textback.compliance.Suppressions;
import dev.textback.compliance.ledger.LedgerFormat;
import dev.textback.compliance.ledger.LedgerRows;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;

/** Puts a caller's file together. */
@Component
class CallerFiles {

    private final LedgerRows ledger;
    private final Suppressions suppressions;
    private final Businesses businesses;
    private final Clock clock;

    CallerFiles(LedgerRows ledger, Suppressions suppressions, Businesses businesses, Clock clock) {
        this.ledger = ledger;
        this.suppressions = suppressions;
        this.businesses = businesses;
        this.clock = clock;
    }

    CallerFile of(PhoneNumber number, List<String> covered, String by) {
        return new CallerFile(
                LedgerFormat.VERSION,
                number.e164(),
                clock.instant(),
                by,
                covered.stream().map(business -> excerpt(business, number)).toList());
    }

    private CallerFile.Excerpt excerpt(String business, PhoneNumber number) {
        // Before the head, which so covers all of them
        List<EventOfCaller> events = ledger.of(business, number.e164()).stream()
                .map(EventOfCaller::of)
                .toList();
        return new CallerFile.Excerpt(
                business,
                businesses.withId(business).map(Business::brand).orElse(null),
                ledger.head(business),
                suppressions.since(business, number).orElse(null),
                events);
    }
}
