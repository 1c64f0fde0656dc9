package dev.textback.drill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.textback.concurrency.PostgresServer;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The line and the real driver on a real PostgreSQL: what is left behind at each of the three sides of a commit. */
class DatabaseLineTest {

    private final AtomicInteger deaths = new AtomicInteger();
    private final Killer killer = new Killer(deaths::incrementAndGet);
    private final String direct = PostgresServer.newDatabase();
    private DatabaseLine line;

    @BeforeEach
    void lay() throws Exception {
        line = new DatabaseLine(PostgresServer.port(), killer);
        try (Connection connection = DriverManager.getConnection(direct, "postgres", "postgres")) {
            connection.createStatement().execute("create table outbound_text (id varchar(36), state varchar(16))");
        }
    }

    @AfterEach
    void takeUp() {
        line.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"extended", "simple"})
    void killed_before_the_commit_nothing_is_stored(String mode) throws Exception {
        CompletableFuture<Boundary> killed = killer.arm(Boundary.RESERVE_BEFORE_COMMIT, 1);

        assertThatThrownBy(() -> reserve(mode)).isInstanceOf(SQLException.class);

        assertThat(killed.get(10, TimeUnit.SECONDS)).isEqualTo(Boundary.RESERVE_BEFORE_COMMIT);
        assertThat(stored()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"extended", "simple"})
    void killed_before_it_hears_of_the_commit_it_is_stored_and_the_program_does_not_know(String mode) throws Exception {
        CompletableFuture<Boundary> killed = killer.arm(Boundary.RESERVE_COMMITTED_UNHEARD, 1);

        assertThatThrownBy(() -> reserve(mode)).isInstanceOf(SQLException.class);

        assertThat(killed).isCompleted();
        assertThat(stored()).isOne();
    }

    @ParameterizedTest
    @ValueSource(strings = {"extended", "simple"})
    void killed_after_it_heard_of_the_commit_it_is_stored(String mode) throws Exception {
        CompletableFuture<Boundary> killed = killer.arm(Boundary.RESERVE_COMMITTED_HEARD, 1);

        reserve(mode);

        assertThat(killed.get(10, TimeUnit.SECONDS)).isEqualTo(Boundary.RESERVE_COMMITTED_HEARD);
        assertThat(stored()).isOne();
    }

    @Test
    void it_kills_at_the_visit_that_it_is_armed_for() throws Exception {
        CompletableFuture<Boundary> killed = killer.arm(Boundary.RESERVE_BEFORE_COMMIT, 3);

        reserve("extended");
        reserve("extended");
        assertThat(killed).isNotDone();
        assertThatThrownBy(() -> reserve("extended")).isInstanceOf(SQLException.class);

        assertThat(deaths).hasValue(1);
        assertThat(killer.hit(Boundary.RESERVE_BEFORE_COMMIT)).isOne();
        assertThat(killer.seen(Boundary.RESERVE_BEFORE_COMMIT)).isEqualTo(3);
        assertThat(stored()).isEqualTo(2);
    }

    @Test
    void what_is_prepared_by_name_after_some_uses_is_still_recognised() throws Exception {
        try (Connection connection = connect("extended");
                PreparedStatement insert = connection.prepareStatement("insert into outbound_text values (?, ?)")) {
            connection.setAutoCommit(false);
            for (int i = 0; i < 12; i++) {
                insert.setString(1, String.valueOf(i));
                insert.setString(2, "RESERVED");
                insert.executeUpdate();
                connection.commit();
            }
        }

        assertThat(killer.seen(Boundary.RESERVE_BEFORE_COMMIT)).isEqualTo(12);
        // The line notes it a moment after the program has heard
        await().untilAsserted(() ->
                assertThat(killer.seen(Boundary.RESERVE_COMMITTED_HEARD)).isEqualTo(12));
        assertThat(stored()).isEqualTo(12);
    }

    private void reserve(String mode) throws SQLException {
        try (Connection connection = connect(mode)) {
            connection.setAutoCommit(false);
            try (PreparedStatement insert = connection.prepareStatement("insert into outbound_text values (?, ?)")) {
                insert.setString(1, "x");
                insert.setString(2, "RESERVED");
                insert.executeUpdate();
            }
            connection.commit();
        }
    }

    private Connection connect(String mode) throws SQLException {
        String address = direct.replaceAll("localhost:\\d+", "127.0.0.1:" + line.port());
        return DriverManager.getConnection(address + "?preferQueryMode=" + mode, "postgres", "postgres");
    }

    private long stored() throws SQLException {
        try (Connection connection = DriverManager.getConnection(direct, "postgres", "postgres");
                var rows = connection.createStatement().executeQuery("select count(*) from outbound_text")) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
