package dev.textback.compliance;

import dev.textback.business.Business;
import dev.textback.business.Businesses;
import dev.textback.business.OptOutScope;
import dev.textback.business.PhoneNumber;
import dev.textback.compliance.Suppression.Source;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/**
 * Who must not be texted by which business: across all of its lines, or by the line that was told where the business is so configured. Takes
 * part in the caller's transaction, so that an opt-out counts the moment the text that said it is stored (47 CFR 64.1200(a)(10)). An entry
 * never expires.
 */
@Service
public class Suppressions {

    private final SuppressionRows rows;
    private final Businesses businesses;
    private final ConsentLedger ledger;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Suppressions(
            SuppressionRows rows,
            Businesses businesses,
            ConsentLedger ledger,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.businesses = businesses;
        this.ledger = ledger;
        this.events = events;
        this.clock = clock;
    }

    /** When the number opted out of texts of the business, whichever line it was; empty if it did not, or came back since. */
    public Optional<Instant> since(String businessId, PhoneNumber number) {
        return rows.of(businessId, number).stream().map(Suppression::since).findFirst();
    }

    /** When the number opted out of texts of this line of the business; empty if it did not, or came back since. */
    public Optional<Instant> since(Business business, PhoneNumber number, PhoneNumber line) {
        return rows.of(business.id(), number).stream()
                .filter(row -> business.optOutScope() == OptOutScope.ALL || reaches(row, line))
                .map(Suppression::since)
                .findFirst();
    }

    /** Whether the number's opt-out that stands is the one that this text, and none before it, said. */
    public boolean saidBy(String businessId, PhoneNumber number, String sourceId) {
        return rows.of(businessId, number).stream()
                .anyMatch(row -> row.sourceId().equals(sourceId));
    }

    /**
     * Records an opt-out; one of the caller's that stands already is kept as it is, one that staff added becomes the caller's own. Call it with
     * the contact locked.
     *
     * @param line the line that was told, or whose text the carrier did not let through
     * @param sourceId the inbound text or receipt that said so
     * @param words exactly what was said
     */
    public void optOut(
            String businessId, PhoneNumber number, PhoneNumber line, String sourceId, String words, String rule) {
        ledger.record(businessId, number, "opt-out", sourceId, words, "", rule, "caller");
        String reach = reach(businessId, line);
        List<Suppression> standing = rows.of(businessId, number).stream()
                .filter(row ->
                        row.line().equals(Suppression.ALL_LINES) || row.line().equals(reach))
                .toList();
        if (standing.stream().anyMatch(row -> row.source() == Source.CALLER)) {
            return;
        }
        boolean ofAllLines = standing.stream().anyMatch(row -> row.line().equals(Suppression.ALL_LINES));
        String widest = ofAllLines ? Suppression.ALL_LINES : reach;
        standing.forEach(row -> rows.delete(businessId, row));
        rows.insert(
                businessId, new Suppression(number, widest, clock.instant(), Source.CALLER, sourceId, rule, "", ""));
        events.publishEvent(new OptedOut(businessId));
    }

    /** Lifts an opt-out; only START and UNSTOP do, never YES. What was said to all lines is lifted for all. */
    public void optIn(
            String businessId, PhoneNumber number, PhoneNumber line, String sourceId, String words, String rule) {
        ledger.record(businessId, number, "opt-in", sourceId, words, "", rule, "caller");
        boolean all = reach(businessId, line).equals(Suppression.ALL_LINES);
        rows.of(businessId, number).stream()
                .filter(row -> all || reaches(row, line))
                .forEach(row -> rows.delete(businessId, row));
    }

    private static boolean reaches(Suppression row, PhoneNumber line) {
        return row.line().equals(Suppression.ALL_LINES) || row.line().equals(line.e164());
    }

    private String reach(String businessId, PhoneNumber line) {
        return businesses
                .withId(businessId)
                .filter(business -> business.optOutScope() == OptOutScope.LINE)
                .map(business -> line.e164())
                .orElse(Suppression.ALL_LINES);
    }
}
