package dev.textback.database;

import java.sql.DatabaseMetaData;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcUtils;
import org.springframework.jdbc.support.MetaDataAccessException;
import org.springframework.stereotype.Component;

/**
 * Where the database lives, and where it lived when Textback last started on it. On PostgreSQL that is the server's system identifier and the
 * database's oid: both stay over a restart, a physical replica and its promotion, and change with {@code pg_restore}. On H2 it is the file's
 * path. A copy of disks or files is told apart by nothing: there the operator says so, by a new word in {@code TEXTBACK_RESTORED}.
 */
@Component
public class DatabaseHome {

    private static final Logger LOG = LoggerFactory.getLogger(DatabaseHome.class);

    private static final String FILE = "file ";

    private final JdbcClient jdbc;
    private final DataSource dataSource;
    private final String restored;
    private final Clock clock;

    DatabaseHome(JdbcClient jdbc, DataSource dataSource, @Value("${textback.restored:}") String restored, Clock clock) {
        this.jdbc = jdbc;
        this.dataSource = dataSource;
        this.restored = restored.strip();
        this.clock = clock;
    }

    /** Where it lives. Not in a transaction: a question that PostgreSQL denies would end it. */
    public Here look() {
        return new Here(isPostgres() ? postgres() : h2());
    }

    /** Whether it is a copy, in the caller's transaction; from then on it is at home here. A database that is new is no copy. */
    public Optional<Move> moved(Here here) {
        Known known = jdbc.sql("select home, restored from database_identity where id = 1 for update")
                .query(Known.class)
                .single();
        Optional<String> why = why(known, here);
        jdbc.sql("update database_identity set home = :home, restored = :restored where id = 1")
                .param("home", here.home())
                .param("restored", restored.isEmpty() ? known.restored() : restored)
                .update();
        return why.map(reason -> new Move(reason, lastSignOfLife()));
    }

    private Optional<String> why(Known known, Here here) {
        if (!restored.isEmpty() && !restored.equals(known.restored())) {
            return Optional.of("TEXTBACK_RESTORED says '" + restored + "'");
        }
        boolean comparable = !known.home().isEmpty() && !here.home().isEmpty();
        return comparable && !known.home().equals(here.home())
                ? Optional.of("it lived at " + known.home() + " and lives at " + here.home() + " now")
                : Optional.empty();
    }

    /** The backup was taken at this moment or later: whatever was written after it is not here. */
    private Instant lastSignOfLife() {
        return jdbc.sql("""
                        select max(t) from (select max(at_time) t from trail union all select max(state_at) t from outbound_text
                          union all select max(received_at) t from inbound_text union all select max(received_at) t from missed_call
                          union all select max(at_time) t from consent_event) signs""")
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant)
                .orElseGet(clock::instant);
    }

    private boolean isPostgres() {
        try {
            String product = JdbcUtils.extractDatabaseMetaData(dataSource, DatabaseMetaData::getDatabaseProductName);
            return "PostgreSQL".equals(product);
        } catch (MetaDataAccessException e) {
            throw new IllegalStateException("The database does not say what it is", e);
        }
    }

    private String postgres() {
        String oid = jdbc.sql("select cast(oid as varchar) from pg_database where datname = current_database()")
                .query(String.class)
                .single();
        try {
            return "system "
                    + jdbc.sql("select cast(system_identifier as varchar) from pg_control_system()")
                            .query(String.class)
                            .single()
                    + ", database " + oid;
        } catch (DataAccessException denied) {
            LOG.warn(
                    "PostgreSQL does not say which server it is ({}); whether this database is a restored copy must be said with"
                            + " TEXTBACK_RESTORED",
                    String.valueOf(denied.getMessage()).lines().findFirst().orElse(""));
            return "";
        }
    }

    private String h2() {
        return jdbc.sql("select database_path()")
                .query(String.class)
                .optional()
                .map(path -> FILE + path)
                .orElse("");
    }

    /** @param home empty if the database does not say */
    public record Here(String home) {

        boolean isFile() {
            return home.startsWith(FILE);
        }
    }

    /**
     * What says that the database is a copy.
     *
     * @param remembersUntil the last moment that anything in it was written; the backup is not older
     */
    public record Move(String why, Instant remembersUntil) {}

    private record Known(String home, String restored) {}
}
