package dev.textback.compliance;

import dev.textback.business.PhoneNumber;
import dev.textback.compliance.ledger.ChainOfOldRows;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.EncodedResource;
import org.springframework.jdbc.datasource.init.ScriptUtils;
import org.springframework.stereotype.Component;

/** Makes a chain of each business's ledger; what a database holds already goes into it in the order in which it happened. */
@Component
class ConsentLedgerChained implements JavaMigration {

    private final LocalTimes localTimes;
    private final Clock clock;

    ConsentLedgerChained(LocalTimes localTimes, Clock clock) {
        this.localTimes = localTimes;
        this.clock = clock;
    }

    @Override
    public MigrationVersion getVersion() {
        return MigrationVersion.fromVersion("12");
    }

    @Override
    public String getDescription() {
        return "consent ledger chained";
    }

    @Override
    public @Nullable Integer getChecksum() {
        return null;
    }

    @Override
    public boolean canExecuteInTransaction() {
        return true;
    }

    @Override
    public void migrate(Context context) throws SQLException {
        Connection connection = context.getConnection();
        run(connection, "columns.sql", ScriptUtils.DEFAULT_STATEMENT_SEPARATOR);
        new ChainOfOldRows(connection, clock.instant())
                .build((business, number) -> localTimes.zone(business, new PhoneNumber(number)));
        run(connection, "constraints.sql", ScriptUtils.DEFAULT_STATEMENT_SEPARATOR);
        // H2 has no trigger but in a class of ours, which its own tools would miss: there the chain alone tells
        if (connection.getMetaData().getDatabaseProductName().equals("PostgreSQL")) {
            run(connection, "postgresql.sql", "^^^");
        }
    }

    private static void run(Connection connection, String script, String separator) {
        ScriptUtils.executeSqlScript(
                connection,
                new EncodedResource(new ClassPathResource("db/ledger/" + script)),
                false,
                false,
                ScriptUtils.DEFAULT_COMMENT_PREFIX,
                separator,
                ScriptUtils.DEFAULT_BLOCK_COMMENT_START_DELIMITER,
                ScriptUtils.DEFAULT_BLOCK_COMMENT_END_DELIMITER);
    }
}
