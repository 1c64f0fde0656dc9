package dev.textback.drill;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A PostgreSQL server of the drill's own, which can be stopped at once, as a power cut would, and started again. */
final class Postgres implements AutoCloseable {

    private final EmbeddedPostgres server;
    private final Path data;

    Postgres(Path data, Path log) throws IOException {
        this.data = data;
        this.server = EmbeddedPostgres.builder()
                .setDataDirectory(data)
                .setOutputRedirector(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .setErrorRedirector(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .setServerConfig("max_connections", "100")
                // Off unless asked for: it would forget what it said was committed, and the drill would blame the
                // program
                .setServerConfig("synchronous_commit", "on")
                // So that the ledger knows when an opt-out was committed, whatever the program says
                .setServerConfig("track_commit_timestamp", "on")
                .start();
    }

    int port() {
        return server.getPort();
    }

    /** For looking, past the line that the program uses. */
    JdbcClient jdbc() {
        return JdbcClient.create(new DriverManagerDataSource(url(), "postgres", "postgres"));
    }

    /** A connection for looking only, all of it at one moment. */
    Connection snapshot() throws SQLException {
        Connection connection = DriverManager.getConnection(url(), "postgres", "postgres");
        connection.setReadOnly(true);
        connection.setAutoCommit(false);
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        return connection;
    }

    /** Stops it without a checkpoint and without asking anybody, and starts it again. */
    void restart() throws IOException, InterruptedException {
        // The file holds the words that the server was started with, its own path first
        String words = Files.readString(data.resolve("postmaster.opts"));
        Path programs =
                Path.of(words.split("\"?\\s+\"", 2)[0].replace("\"", "")).resolveSibling("pg_ctl");
        List<String> command = new ArrayList<>();
        if ("root".equals(System.getProperty("user.name"))) {
            // It refuses to run as root; this way it does not know
            command.addAll(List.of("unshare", "-U"));
        }
        command.addAll(List.of(programs.toString(), "-D", data.toString(), "-m", "immediate", "-w", "restart"));
        Process restart = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        if (!restart.waitFor(90, TimeUnit.SECONDS) || restart.exitValue() != 0) {
            throw new IllegalStateException("PostgreSQL did not start again");
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
    }

    private String url() {
        return "jdbc:postgresql://127.0.0.1:" + port() + "/postgres";
    }
}
