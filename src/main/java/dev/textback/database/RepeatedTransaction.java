package dev.textback.database;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A transaction that tells the engine something and may lose a race against one of its jobs. The engine says so in many ways (an optimistic
 * lock, a foreign key, a subscription that is gone), and always the whole transaction rolled back: so it is done again from the start.
 */
@Component
public class RepeatedTransaction {

    private static final Logger LOG = LoggerFactory.getLogger(RepeatedTransaction.class);
    private static final int TRIES = 4;

    private final TransactionTemplate transaction;
    private final TransactionTemplate apart;

    RepeatedTransaction(TransactionTemplate transaction, PlatformTransactionManager transactions) {
        this.transaction = transaction;
        this.apart = new TransactionTemplate(transactions);
        this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /**
     * Runs the work in a transaction, up to four times until one commits.
     *
     * @throws RuntimeException what the last try failed with; nothing was stored then. Without a database there is one try only
     */
    public void run(Runnable work) {
        run(transaction, work);
    }

    /** The same, whatever transaction the thread is in: for what follows a commit, where the one that was committed is still at hand. */
    public void runApart(Runnable work) {
        run(apart, work);
    }

    private static void run(TransactionTemplate transaction, Runnable work) {
        for (int attempt = 1; ; attempt++) {
            try {
                transaction.executeWithoutResult(status -> work.run());
                return;
            } catch (CannotCreateTransactionException noDatabase) {
                throw noDatabase;
            } catch (RuntimeException lostTheRace) {
                if (attempt == TRIES) {
                    throw lostTheRace;
                }
                LOG.info("A transaction lost a race and is done again: {}", lostTheRace.toString());
            }
        }
    }
}
