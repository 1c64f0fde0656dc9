package dev.textback.compliance.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionSynchronization;

/** The events of one transaction, by business in the order in which chains are locked; they end with it. */
class PendingEvents implements TransactionSynchronization {

    private static final Logger LOG = LoggerFactory.getLogger(PendingEvents.class);

    private final LedgerChain chain;
    private final Map<String, List<NotedEvent>> byBusiness = new TreeMap<>();

    PendingEvents(LedgerChain chain) {
        this.chain = chain;
    }

    void add(NotedEvent event) {
        byBusiness.computeIfAbsent(event.business(), any -> new ArrayList<>()).add(event);
    }

    /** Throws what the database throws: then nothing of the transaction is committed. */
    @Override
    public void beforeCommit(boolean readOnly) {
        if (byBusiness.size() > 1) {
            byBusiness.keySet().forEach(chain::ensure);
        }
        byBusiness.forEach(chain::append);
        byBusiness.clear();
    }

    /** Only what is noted by somebody who acts before the commit, and later than we do, could come to this. */
    @Override
    public void afterCompletion(int status) {
        if (status == STATUS_COMMITTED && !byBusiness.isEmpty()) {
            LOG.error(
                    "Events of {} were noted too late for their transaction and are not in the ledger",
                    byBusiness.keySet());
        }
    }

    /** The last before the commit. */
    @Override
    public int getOrder() {
        return LOWEST_PRECEDENCE;
    }
}
