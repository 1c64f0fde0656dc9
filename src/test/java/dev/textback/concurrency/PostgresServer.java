package dev.textback.concurrency;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;

/** One real PostgreSQL server for all tests of the JVM, started at its first use; each context gets a database of its own. */
public final class PostgresServer {

    private PostgresServer() {}

    /** The JDBC address of a new, empty database. */
    public static String newDatabase() {
        String name = "t" + UUID.randomUUID().toString().replace("-", "");
        DataSource server = Started.SERVER.getPostgresDatabase();
        try (Connection connection = server.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("create database " + name);
        } catch (SQLException e) {
            throw new IllegalStateException("PostgreSQL made no database", e);
        }
        return "jdbc:postgresql://localhost:" + port() + "/" + name;
    }

    /** The server's port. */
    public static int port() {
        return Started.SERVER.getPort();
    }

    private static final class Started {
        private static final EmbeddedPostgres SERVER = start();

        private static EmbeddedPostgres start() {
            try {
                return EmbeddedPostgres.builder()
                        .setServerConfig("max_connections", "300")
                        .setServerConfig("fsync", "off")
                        .start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
