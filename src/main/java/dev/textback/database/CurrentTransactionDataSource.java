package dev.textback.database;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.AbstractDataSource;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;

/**
 * Gives the connection of whichever transaction is innermost: the {@link Outbox}'s if one is open, else the engine's. So a repository is
 * written once and takes part in both.
 */
class CurrentTransactionDataSource extends AbstractDataSource {

    private final Outbox outbox;
    private final DataSource outboxConnections;
    private final DataSource engineConnections;

    CurrentTransactionDataSource(Outbox outbox, DataSource engine) {
        this.outbox = outbox;
        this.outboxConnections = new TransactionAwareDataSourceProxy(outbox.pool());
        this.engineConnections = new TransactionAwareDataSourceProxy(engine);
    }

    @Override
    public Connection getConnection() throws SQLException {
        return (outbox.isActive() ? outboxConnections : engineConnections).getConnection();
    }

    @Override
    public Connection getConnection(String username, String password) throws SQLException {
        throw new UnsupportedOperationException("the pools know their own credentials");
    }
}
