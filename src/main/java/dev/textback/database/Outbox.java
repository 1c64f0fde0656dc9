package dev.textback.database;

import com.zaxxer.hikari.HikariDataSource;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.autoconfigure.jdbc.DataSourceProperties;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Transactions of their own on a small pool of their own (rule 5). What is reserved or recorded in one stands even if the engine's
 * transaction around it rolls back, and never waits for a connection that the engine's threads hold.
 */
@Component
public class Outbox implements DisposableBean {

    private static final int POOL_SIZE = 6;

    /** A sending job has 30 s in all, and telephony waits 8 s for its answer; a database that is away must not use them up. */
    private static final long LONGEST_WAIT_MILLIS = 3000;

    private static final int PATIENCE_MILLIS = 5_000;

    private final HikariDataSource pool;
    private final TransactionTemplate transaction;

    Outbox(DataSourceProperties properties) {
        this.pool = properties
                .initializeDataSourceBuilder()
                .type(HikariDataSource.class)
                .build();
        this.pool.setPoolName("outbox");
        this.pool.setMaximumPoolSize(POOL_SIZE);
        this.pool.setMinimumIdle(1);
        this.pool.setConnectionTimeout(LONGEST_WAIT_MILLIS);
        this.pool.setValidationTimeout(LONGEST_WAIT_MILLIS - 500);
        this.pool.setConnectionTimeout(PATIENCE_MILLIS);
        this.transaction = new TransactionTemplate(new DataSourceTransactionManager(pool));
        this.transaction.setIsolationLevel(TransactionDefinition.ISOLATION_READ_COMMITTED);
    }

    /** Runs the work in a transaction that is committed when this returns, whatever transaction is open around it. */
    public <T> T committed(Supplier<T> work) {
        if (isActive()) {
            throw new IllegalStateException("a committed transaction cannot be opened inside another one");
        }
        return java.util.Objects.requireNonNull(transaction.execute(status -> work.get()));
    }

    DataSource pool() {
        return pool;
    }

    /** Whether the thread works in one of these transactions, or in what still follows its commit. */
    public boolean isInUse() {
        return isActive();
    }

    boolean isActive() {
        return TransactionSynchronizationManager.hasResource(pool);
    }

    @Override
    public void destroy() {
        pool.close();
    }
}
