package dev.textback.compliance.ledger;

import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Appends an event with the transaction that is open, whosever it is: the event is kept until everything else of the transaction is done and
 * goes into its chain just before the commit. So the chain's lock is the last one taken, and held for a commit's length.
 */
@Component
public class LedgerAppend {

    private final LedgerChain chain;
    private final TransactionTemplate transaction;

    LedgerAppend(LedgerChain chain, TransactionTemplate transaction) {
        this.chain = chain;
        this.transaction = transaction;
    }

    /** Notes the event; without a transaction, in one of its own. */
    public void add(NotedEvent event) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            pending().add(event);
        } else {
            transaction.executeWithoutResult(status -> pending().add(event));
        }
    }

    private PendingEvents pending() {
        return TransactionSynchronizationManager.getSynchronizations().stream()
                .filter(PendingEvents.class::isInstance)
                .map(PendingEvents.class::cast)
                .findFirst()
                .orElseGet(this::begin);
    }

    private PendingEvents begin() {
        PendingEvents events = new PendingEvents(chain);
        TransactionSynchronizationManager.registerSynchronization(events);
        return events;
    }
}
