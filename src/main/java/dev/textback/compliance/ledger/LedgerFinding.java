package dev.textback.compliance.ledger;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a verification found.
 *
 * @param first null for an empty chain, or one whose first event is broken already
 * @param last the last event that fits
 * @param head where the chain ends, as far as it fits
 * @param fault the first thing that does not fit; null if everything does
 * @param earlier for each head that was told before, whether the chain, as far as it fits, contains it
 */
public record LedgerFinding(
        String business,
        @Nullable LedgerEvent first,
        @Nullable LedgerEvent last,
        LedgerHead head,
        @Nullable Fault fault,
        Map<EarlierHead, Boolean> earlier) {

    /** Whether everything fits, and every earlier head is contained. */
    public boolean isSound() {
        return fault == null && !earlier.containsValue(false);
    }

    /**
     * The first thing that does not fit.
     *
     * @param sequence the place in the chain
     */
    public record Fault(long sequence, String what) {

        @Override
        public String toString() {
            return "event " + sequence + ": " + what;
        }
    }
}
