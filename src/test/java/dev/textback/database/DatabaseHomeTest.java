package dev.textback.database;

import static org.assertj.core.api.Assertions.assertThat;

import dev.textback.concurrency.PostgresServer;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import javax.sql.DataSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** What is taken for a restored copy, and what is not. */
class DatabaseHomeTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-08T18:00:00Z"), ZoneOffset.UTC);

    private static DataSource h2(Path folder) {
        return new DriverManagerDataSource("jdbc:h2:file:" + folder.resolve("textback"), "sa", "");
    }

    private static void prepare(DataSource database) {
        JdbcClient jdbc = JdbcClient.create(database);
        jdbc.sql(
                        "create table if not exists database_identity (id integer primary key, home varchar(500), restored varchar(200))")
                .update();
        jdbc.sql("insert into database_identity (id, home, restored) values (1, '', '')")
                .update();
        jdbc.sql("create table if not exists trail (at_time timestamp with time zone)")
                .update();
        jdbc.sql("create table if not exists consent_event (at_time timestamp with time zone)")
                .update();
        jdbc.sql("create table if not exists outbound_text (state_at timestamp with time zone)")
                .update();
        jdbc.sql("create table if not exists inbound_text (received_at timestamp with time zone)")
                .update();
        jdbc.sql("create table if not exists missed_call (received_at timestamp with time zone)")
                .update();
    }

    private static Optional<DatabaseHome.Move> start(DataSource database, String restored) {
        DatabaseHome home = new DatabaseHome(JdbcClient.create(database), database, restored, CLOCK);
        return home.moved(home.look());
    }

    @Test
    void a_new_database_is_no_copy_and_neither_is_a_restart(@TempDir Path folder) {
        DataSource database = h2(folder);
        prepare(database);
        assertThat(start(database, "")).isEmpty();
        assertThat(start(database, "")).isEmpty();
    }

    @Test
    void an_h2_file_elsewhere_is_a_copy_and_at_home_there_from_then_on(@TempDir Path folder) {
        DataSource database = h2(folder);
        prepare(database);
        start(database, "");
        JdbcClient.create(database)
                .sql("update database_identity set home = 'file /elsewhere/textback'")
                .update();
        assertThat(start(database, "")).isPresent();
        assertThat(start(database, "")).isEmpty();
    }

    @Test
    void each_new_word_of_the_operators_says_restored_once(@TempDir Path folder) {
        DataSource database = h2(folder);
        prepare(database);
        assertThat(start(database, "")).isEmpty();
        JdbcClient.create(database)
                .sql("insert into trail (at_time) values (timestamp with time zone '2026-03-08 12:00:00+00')")
                .update();
        assertThat(start(database, "sunday")).get().satisfies(move -> {
            assertThat(move.why()).isEqualTo("TEXTBACK_RESTORED says 'sunday'");
            assertThat(move.remembersUntil()).isEqualTo(Instant.parse("2026-03-08T12:00:00Z"));
        });
        assertThat(start(database, "sunday")).isEmpty();
        assertThat(start(database, "")).isEmpty();
        assertThat(start(database, "sunday")).isEmpty();
        assertThat(start(database, "monday")).isPresent();
    }

    @Test
    void h2_in_memory_has_no_home() {
        DataSource database = new DriverManagerDataSource("jdbc:h2:mem:home;DB_CLOSE_DELAY=-1", "sa", "");
        prepare(database);
        assertThat(start(database, "")).isEmpty();
        assertThat(start(database, "")).isEmpty();
    }

    @Test
    @Tag("slow")
    void a_login_without_any_privilege_sees_which_postgresql_it_is() {
        String url = PostgresServer.newDatabase();
        DataSource owner = new DriverManagerDataSource(url, "postgres", "postgres");
        prepare(owner);
        JdbcClient.create(owner).sql("drop role if exists plain").update();
        JdbcClient.create(owner)
                .sql("create role plain login password 'plain' nosuperuser nocreatedb nocreaterole")
                .update();
        JdbcClient.create(owner)
                .sql("grant all on all tables in schema public to plain")
                .update();
        DataSource plain = new DriverManagerDataSource(url, "plain", "plain");
        DatabaseHome home = new DatabaseHome(JdbcClient.create(plain), plain, "", CLOCK);
        assertThat(home.look().home()).matches("system \\d+, database \\d+");
        assertThat(start(plain, "")).isEmpty();
        assertThat(start(owner, "")).isEmpty();
    }

    @Test
    @Tag("slow")
    void another_database_of_the_same_postgresql_is_a_copy() {
        DataSource first = new DriverManagerDataSource(PostgresServer.newDatabase(), "postgres", "postgres");
        DataSource second = new DriverManagerDataSource(PostgresServer.newDatabase(), "postgres", "postgres");
        prepare(first);
        prepare(second);
        start(first, "");
        start(second, "");
        String home = JdbcClient.create(first)
                .sql("select home from database_identity")
                .query(String.class)
                .single();
        JdbcClient.create(second)
                .sql("update database_identity set home = :home")
                .param("home", home)
                .update();
        assertThat(start(second, "")).isPresent();
    }
}
