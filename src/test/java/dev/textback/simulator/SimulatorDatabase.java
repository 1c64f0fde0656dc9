package dev.textback.simulator;

import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;

/** A database with the simulated carrier's tables and nothing else. */
final class SimulatorDatabase {

    private SimulatorDatabase() {}

    static DataSource inMemory() {
        return migrated(new DriverManagerDataSource("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1"));
    }

    static DataSource migrated(DataSource database) {
        new ResourceDatabasePopulator(
                        new ClassPathResource("db/migration/V3__simulated_carrier.sql"),
                        new ClassPathResource("db/migration/V4__voice_call.sql"))
                .execute(database);
        return database;
    }
}
