package dev.textback.compliance.ledger;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reckons a chain again from its first event, and looks for heads that were told earlier. */
@Component
public class LedgerVerifier {

    private final LedgerRows rows;

    public LedgerVerifier(LedgerRows rows) {
        this.rows = rows;
    }

    /** Verifies the chain of a business. Read it in one snapshot of the database, else what is appended meanwhile looks like a fault. */
    public LedgerFinding verify(String business, List<EarlierHead> earlier) {
        Walk walk = new Walk(earlier);
        rows.walk(business, walk::fits);
        return walk.end(business, rows.head(business));
    }

    /** One way along a chain; it ends at the first event that does not fit. */
    private static final class Walk {

        private final List<EarlierHead> earlier;
        private final Map<EarlierHead, Boolean> found = new LinkedHashMap<>();
        private final Map<String, Long> erased = new LinkedHashMap<>();
        private LedgerHead head = LedgerHead.NONE;
        private @Nullable LedgerEvent first;
        private @Nullable LedgerEvent last;
        private LedgerFinding.@Nullable Fault fault;

        Walk(List<EarlierHead> earlier) {
            this.earlier = earlier;
            earlier.forEach(one -> found.put(one, false));
        }

        boolean fits(LedgerEvent event) {
            String wrong = LedgerFault.of(head, event);
            if (wrong != null) {
                fault = new LedgerFinding.Fault(head.sequence() + 1, wrong);
                return false;
            }
            first = first == null ? event : first;
            last = event;
            head = event.head();
            noteErasure(event);
            earlier.stream().filter(one -> one.is(event)).forEach(one -> found.put(one, true));
            return true;
        }

        /** Words may be gone only where a later event says that they were erased. */
        private void noteErasure(LedgerEvent event) {
            if (event.kind().equals(LedgerErasure.KIND)) {
                erased.remove(event.number());
            } else if (event.erasedAt() != null) {
                erased.putIfAbsent(event.number(), event.sequence());
            }
        }

        LedgerFinding end(String business, LedgerHead stored) {
            if (fault == null && !stored.equals(head)) {
                fault = new LedgerFinding.Fault(
                        head.sequence() + 1,
                        "the head says that the chain ends at " + stored.sequence() + " "
                                + stored.beginning(12) + ", but it ends at " + head.sequence() + " "
                                + head.beginning(12)
                                + ": events were removed at the end, or the head was changed");
            }
            if (fault == null) {
                fault = erased.values().stream()
                        .findFirst()
                        .map(sequence -> new LedgerFinding.Fault(
                                sequence, "its words are gone, but no later event says that they were erased"))
                        .orElse(null);
            }
            return new LedgerFinding(business, first, last, head, fault, Map.copyOf(found));
        }
    }
}
