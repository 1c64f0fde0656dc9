package dev.textback.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.textback.concurrency.PostgresServer;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** What stands in a PostgreSQL error must not be a caller's word. */
class PostgresSettingsTest {

    private static final String WORDS = "my words";

    @Test
    void an_address_is_completed_unless_it_says_otherwise() {
        assertThat(PostgresSettings.completed("jdbc:postgresql://db/textback"))
                .isEqualTo("jdbc:postgresql://db/textback?logServerErrorDetail=false");
        assertThat(PostgresSettings.completed("jdbc:postgresql://db/textback?ssl=true"))
                .isEqualTo("jdbc:postgresql://db/textback?ssl=true&logServerErrorDetail=false");
        assertThat(PostgresSettings.completed("jdbc:postgresql://db/textback?logServerErrorDetail=true"))
                .isEqualTo("jdbc:postgresql://db/textback?logServerErrorDetail=true");
        assertThat(PostgresSettings.completed("jdbc:h2:mem:a")).isEqualTo("jdbc:h2:mem:a");
    }

    @Test
    void a_failed_batch_quotes_the_words_as_the_driver_comes_and_not_with_our_setting() throws SQLException {
        String url = PostgresServer.newDatabase();

        assertThatThrownBy(() -> failingBatch(url)).hasStackTraceContaining(WORDS);
        assertThatThrownBy(() -> failingBatch(Objects.requireNonNull(PostgresSettings.completed(url))))
                .isInstanceOf(SQLException.class)
                .satisfies(failure -> assertThat(org.assertj.core.util.Throwables.getStackTrace(failure))
                        .doesNotContain(WORDS));
    }

    private static void failingBatch(String url) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url, "postgres", "postgres")) {
            try (var create = connection.createStatement()) {
                create.execute("create temporary table said (id int primary key, body text)");
            }
            try (PreparedStatement insert = connection.prepareStatement("insert into said values (?, ?)")) {
                for (int twice = 0; twice < 2; twice++) {
                    insert.setInt(1, 1);
                    insert.setString(2, WORDS);
                    insert.addBatch();
                }
                insert.executeBatch();
            }
        }
    }
}
