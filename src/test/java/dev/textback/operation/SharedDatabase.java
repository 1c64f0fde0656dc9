package dev.textback.operation;

import dev.textback.concurrency.PostgresServer;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A fresh PostgreSQL database, as the nodes use it and as a test looks into it. */
final class SharedDatabase {

    private final String url = PostgresServer.newDatabase();
    private final DataSource source = new DriverManagerDataSource(url, "postgres", "postgres");
    private final JdbcClient jdbc = JdbcClient.create(source);

    String url() {
        return url;
    }

    /** The callers of whom a job is locked by this owner. */
    List<String> callersLockedBy(String lockOwner) {
        return jdbc.sql("""
                        select distinct v.TEXT_ from ACT_RU_JOB j join ACT_RU_VARIABLE v
                          on v.PROC_INST_ID_ = j.PROCESS_INSTANCE_ID_ and v.NAME_ = 'from'
                        where j.LOCK_OWNER_ = :owner""").param("owner", lockOwner).query(String.class).list();
    }

    /** The callers with a text that was reserved and whose end is not recorded. */
    List<String> callersReserved() {
        return jdbc.sql("select recipient from outbound_text where state = 'RESERVED'")
                .query(String.class)
                .list();
    }

    long count(String what) {
        return jdbc.sql("select count(*) from " + what).query(Long.class).single();
    }

    /** A connection of the test's own that holds the contact's row, as a slow transaction would. */
    Connection holding(String number) throws SQLException {
        Connection connection = DriverManager.getConnection(url, "postgres", "postgres");
        connection.setAutoCommit(false);
        try (var statement = connection.prepareStatement("select id from contact where e164 = ? for update")) {
            statement.setString(1, number);
            if (!statement.executeQuery().next()) {
                throw new IllegalStateException("nobody has met this caller");
            }
        }
        return connection;
    }

    /** How many transactions wait for a row that another one holds. */
    long waitingForALock() {
        return count("pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'");
    }
}
