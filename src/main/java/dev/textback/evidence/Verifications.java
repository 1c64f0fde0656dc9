package dev.textback.evidence;

import dev.textback.compliance.ledger.EarlierHead;
import dev.textback.compliance.ledger.LedgerEvent;
import dev.textback.compliance.ledger.LedgerFinding;
import dev.textback.compliance.ledger.LedgerHead;
import dev.textback.compliance.ledger.LedgerVerifier;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Verifies a ledger in one snapshot of the database, while the program goes on appending. */
@Component
class Verifications {

    private final LedgerVerifier verifier;
    private final TransactionTemplate snapshot;

    Verifications(LedgerVerifier verifier, PlatformTransactionManager transactions) {
        this.verifier = verifier;
        this.snapshot = new TransactionTemplate(transactions);
        this.snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        this.snapshot.setReadOnly(true);
    }

    View of(String business, @Nullable EarlierHead earlier) {
        List<EarlierHead> heads = earlier == null ? List.of() : List.of(earlier);
        return Objects.requireNonNull(snapshot.execute(status -> View.of(verifier.verify(business, heads), earlier)));
    }

    /**
     * What was found.
     *
     * @param sound nothing was changed, removed or put in between, as far as a chain can tell
     * @param containsHead whether the earlier head is in the chain; null if none was asked about
     */
    record View(
            String business,
            boolean sound,
            long events,
            @Nullable String first,
            @Nullable String last,
            LedgerHead head,
            @Nullable String fault,
            @Nullable Boolean containsHead) {

        static View of(LedgerFinding finding, @Nullable EarlierHead earlier) {
            return new View(
                    finding.business(),
                    finding.isSound(),
                    finding.head().sequence(),
                    moment(finding.first()),
                    moment(finding.last()),
                    finding.head(),
                    finding.fault() == null ? null : finding.fault().toString(),
                    earlier == null ? null : finding.earlier().get(earlier));
        }

        private static @Nullable String moment(@Nullable LedgerEvent event) {
            return event == null ? null : event.utc();
        }
    }
}
