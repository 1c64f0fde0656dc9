package dev.textback.database;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.CannotCreateTransactionException;
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

    RepeatedTransaction(TransactionTemplate transaction) {
        this.transaction = transaction;
    }

    /**
     * Runs the work in a transaction, up to four times until one commits.
     *
     * @throws RuntimeException what the last try failed with; nothing was stored then. Without a database there is one try only
     */
    public void run(Runnable work) {
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
