package dev.textback.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Properties;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.autoconfigure.jdbc.DataSourceProperties;
import org.springframework.jdbc.datasource.SimpleDriverDataSource;
import org.springframework.stereotype.Component;

/**
 * Which nodes live, by PostgreSQL's own word: each holds an advisory lock under its id on a connection that it keeps open. When a process
 * dies, its connections close, and the lock is free the same moment; a node that merely lost its connection seems dead until it has announced
 * itself again. H2 files have one node only.
 */
@Component
public class NodePresence implements DisposableBean {

    private static final int PATIENCE_SECONDS = 2;

    private final DataSourceProperties properties;
    private @Nullable Connection kept;

    NodePresence(DataSourceProperties properties) {
        this.properties = properties;
    }

    /** Whether this database can tell. */
    public boolean isKnown() {
        return properties.determineUrl().startsWith("jdbc:postgresql:");
    }

    /**
     * Announces this node, unless its announcement still stands.
     *
     * @return the connection that it stands on, for asking about others; each statement on it commits by itself
     * @throws SQLException if it cannot be announced: then nobody could tell this node from a dead one
     */
    public synchronized Connection announced(UUID node) throws SQLException {
        Connection open = kept;
        if (open != null && open.isValid(PATIENCE_SECONDS)) {
            return open;
        }
        close();
        Connection anew = connection();
        kept = anew;
        if (!tryLock(anew, node)) {
            close();
            throw new SQLException("Another process has announced itself as " + node);
        }
        return anew;
    }

    /** Bounded in time: the engine's one acquisition thread waits for it. */
    private Connection connection() throws SQLException {
        SimpleDriverDataSource source = properties
                .initializeDataSourceBuilder()
                .type(SimpleDriverDataSource.class)
                .build();
        Properties bounds = new Properties();
        bounds.setProperty("connectTimeout", "3");
        bounds.setProperty("loginTimeout", "3");
        bounds.setProperty("socketTimeout", "5");
        source.setConnectionProperties(bounds);
        return source.getConnection();
    }

    /** Does the work if the node is dead, while no other node can find the same; whether it was. */
    public boolean ifGone(Connection announced, UUID node, Work work) throws SQLException {
        if (!tryLock(announced, node)) {
            return false;
        }
        try {
            work.run();
        } finally {
            ask(announced, "select pg_advisory_unlock(?)", node);
        }
        return true;
    }

    private static boolean tryLock(Connection connection, UUID node) throws SQLException {
        return ask(connection, "select pg_try_advisory_lock(?)", node);
    }

    private static boolean ask(Connection connection, String question, UUID node) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(question)) {
            statement.setLong(1, node.getMostSignificantBits());
            try (ResultSet answer = statement.executeQuery()) {
                return answer.next() && answer.getBoolean(1);
            }
        }
    }

    private void close() {
        try (Connection old = kept) {
            kept = null;
        } catch (SQLException alreadyGone) {
            // What it stood for went with it
        }
    }

    @Override
    public synchronized void destroy() {
        close();
    }

    /** What is done in a dead node's place. */
    @FunctionalInterface
    public interface Work {
        void run() throws SQLException;
    }
}
