package dev.textback.figures;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.LoggerFactory;

/**
 * Prints the figures of {@code docs/figures.md}: {@code ./mvnw -q -Pfigures verify}. Arguments: the packaged jar, then the databases to
 * measure on, {@code h2} and {@code postgresql}, separated by a comma. Everything stays on this machine and takes about four minutes a
 * database.
 */
final class Figures {

    private Figures() {}

    public static void main(String[] arguments) throws Exception {
        if (arguments.length != 2 || !Files.isRegularFile(Path.of(arguments[0]))) {
            System.err.println(
                    "Two arguments are needed: the packaged jar, such as target/textback.jar (./mvnw package makes it),"
                            + " and the databases, such as h2,postgresql");
            System.exit(2);
        }
        // else embedded PostgreSQL tells its life into the table
        ((Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME)).setLevel(Level.WARN);
        Path directory = Files.createTempDirectory("textback-figures-");
        // a jar that is rebuilt while a program runs from it stops that program
        Path jar = Files.copy(
                Path.of(arguments[0]), directory.resolve("textback.jar"), StandardCopyOption.REPLACE_EXISTING);
        Map<String, Findings> findings = new LinkedHashMap<>();
        for (String database : List.of(arguments[1].split(","))) {
            findings.put(database, on(database.strip(), jar, directory));
        }
        new Report(System.out, Clock.systemUTC()).print(findings);
        // embedded PostgreSQL and the HTTP clients leave threads behind
        System.exit(0);
    }

    private static Findings on(String database, Path jar, Path directory) throws Exception {
        Path own = Files.createDirectory(directory.resolve(database));
        return switch (database) {
            case "h2" -> new Measurement(jar, own, Map.of()).run();
            case "postgresql" -> onPostgresql(jar, own);
            default ->
                throw new IllegalArgumentException("'" + database + "' is no database; right are h2 and postgresql");
        };
    }

    private static Findings onPostgresql(Path jar, Path own) throws IOException, InterruptedException {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start()) {
            Map<String, String> environment = Map.of(
                    "SPRING_DATASOURCE_URL", "jdbc:postgresql://localhost:" + postgres.getPort() + "/postgres",
                    "SPRING_DATASOURCE_USERNAME", "postgres",
                    "SPRING_DATASOURCE_PASSWORD", "postgres");
            return new Measurement(jar, own, environment).run();
        }
    }
}
