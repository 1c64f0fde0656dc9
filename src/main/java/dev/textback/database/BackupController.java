package dev.textback.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * {@code POST /api/backup}, for administrators: backs an H2 file up while it is in use, into {@code textback.backup.folder}. Nobody but the
 * program itself can, because it holds the file. PostgreSQL has tools of its own.
 */
@RestController
class BackupController {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss").withZone(ZoneOffset.UTC);

    private final JdbcTemplate database;
    private final DatabaseHome home;
    private final Path folder;
    private final Clock clock;

    BackupController(
            DataSource dataSource,
            DatabaseHome home,
            @Value("${textback.backup.folder:./backups}") String folder,
            Clock clock) {
        this.database = new JdbcTemplate(dataSource);
        this.home = home;
        this.folder = Path.of(folder);
        this.clock = clock;
    }

    @PostMapping("/api/backup")
    ResponseEntity<?> backUp() throws IOException {
        if (!home.look().isFile()) {
            return ResponseEntity.status(HttpStatus.CONFLICT)
                    .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                    .body(ProblemDetail.forStatusAndDetail(
                            HttpStatus.CONFLICT, "This database is no H2 file; back PostgreSQL up with pg_dump -Fc"));
        }
        Path file = Files.createDirectories(folder)
                .resolve("textback-" + TIME.format(clock.instant()) + ".zip")
                .toAbsolutePath()
                .normalize();
        database.update("backup to ?", file.toString());
        return ResponseEntity.ok(Map.of("file", file.toString()));
    }
}
