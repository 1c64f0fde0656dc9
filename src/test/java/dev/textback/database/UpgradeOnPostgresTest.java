package dev.textback.database;

import dev.textback.concurrency.PostgresServer;
import org.junit.jupiter.api.Tag;

@Tag("slow")
class UpgradeOnPostgresTest extends UpgradeContract {

    @Override
    String url() {
        return PostgresServer.newDatabase();
    }
}
