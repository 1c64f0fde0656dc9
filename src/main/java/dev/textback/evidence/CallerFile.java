package dev.textback.evidence;

import dev.textback.compliance.ledger.LedgerHead;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything that the ledgers say of one number, with what it takes to verify it.
 *
 * @param format how the hashes are reckoned; see docs/ledger.md
 */
record CallerFile(String format, String number, Instant exportedAt, String exportedBy, List<Excerpt> ledgers) {

    /**
     * What one business's ledger says.
     *
     * @param head where the chain of the business ended when this was read
     * @param optedOutSince null if no opt-out stands
     */
    record Excerpt(
            String business,
            @Nullable String brand,
            LedgerHead head,
            @Nullable Instant optedOutSince,
            List<EventOfCaller> events) {}
}
