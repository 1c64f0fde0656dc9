package dev.textback.compliance;

import dev.textback.concurrency.PostgresServer;
import org.junit.jupiter.api.Tag;

@Tag("slow")
class PacingOnPostgresTest extends Pacing {

    private final String url = PostgresServer.newDatabase();

    @Override
    String url() {
        return url;
    }

    @Override
    String user() {
        return "postgres";
    }

    @Override
    String password() {
        return "postgres";
    }
}
