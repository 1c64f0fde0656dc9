package dev.textback.database;

import static org.assertj.core.api.Assertions.assertThat;

import dev.textback.compliance.ALedger;
import dev.textback.compliance.ledger.LedgerRows;
import dev.textback.compliance.ledger.LedgerVerifier;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationVersion;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A database that has been at work since before there were lists of numbers, chains and paces is taken along as it is. */
abstract class UpgradeContract {

    private static final String ID = "'00000000-0000-0000-0000-00000000000";
    private static final String THEN = "timestamp with time zone '2026-03-03 15:42:10+00'";

    private static final List<String> KEPT_AS_THEY_ARE =
            List.of("contact", "conversation", "missed_call", "inbound_text", "trail");

    abstract String url();

    @Test
    void what_a_database_holds_is_kept() {
        DataSource database = new DriverManagerDataSource(url(), user(), user());
        migrate(database, "9");
        JdbcClient jdbc = JdbcClient.create(database);
        OLD.forEach(row -> jdbc.sql(row).update());
        keepsItsRows(jdbc, () -> migrate(database, "latest"));

        assertThat(one(jdbc, "select line || ' ' || source || ' ' || rule from suppression"))
                .isEqualTo("* caller law-stop");
        assertThat(one(jdbc, "select returned_code || ' ' || returned_reason from number_line"))
                .isEqualTo("50 a landline");
        assertThat(one(jdbc, "select list || ' ' || e164 from listed_number")).isEqualTo("do-not-text +14155550102");
        assertThat(one(jdbc, "select caller from missed_call where rang_seconds is null and attestation is null"))
                .isEqualTo("+14155550100");
        assertThat(one(jdbc, "select body from inbound_text where repeat_of is null"))
                .isEqualTo("STOP");
        assertThat(one(jdbc, "select count(distinct arrival) || '' from trail")).isEqualTo("2");
        assertThat(one(jdbc, "select body from consent_event where seq = 2")).isEqualTo("STOP");
        assertThat(new LedgerVerifier(new LedgerRows(jdbc))
                        .verify(ALedger.ACME, List.of())
                        .fault())
                .isNull();
    }

    String user() {
        return "postgres";
    }

    private static void keepsItsRows(JdbcClient jdbc, Runnable upgrade) {
        Map<String, List<Map<String, Object>>> before = new TreeMap<>();
        KEPT_AS_THEY_ARE.forEach(table -> before.put(table, rows(jdbc, table)));
        upgrade.run();
        before.forEach((table, rows) -> assertThat(rows(jdbc, table))
                .as(table)
                .isNotEmpty()
                .zipSatisfy(rows, (now, then) -> assertThat(now).containsAllEntriesOf(then)));
    }

    private static List<Map<String, Object>> rows(JdbcClient jdbc, String table) {
        return jdbc.sql("select * from " + table + " order by 1").query().listOfRows();
    }

    private static String one(JdbcClient jdbc, String sql) {
        return jdbc.sql(sql).query(String.class).single();
    }

    private static void migrate(DataSource database, String to) {
        Flyway.configure()
                .dataSource(database)
                .locations("classpath:db/migration")
                .javaMigrations(new EngineSchema(), ALedger.chain())
                .target(MigrationVersion.fromVersion(to))
                .group(true)
                .load()
                .migrate();
    }

    private static final List<String> OLD = List.of(
            "insert into contact values (" + ID + "1', 'acme-plumbing', '+14155550100', " + THEN + ", null)",
            "insert into conversation values (" + ID + "2', " + ID
                    + "1', 'acme-plumbing', 'i', 'call', 'c', '+14155550199', " + THEN + ", " + THEN + ", " + THEN
                    + ", 1, 'opted-out')",
            "insert into missed_call values ('c', 'acme-plumbing', '+14155550100', '+14155550100', 'textable',"
                    + " '+14155550199', " + THEN + ", " + THEN + ", 'i', " + ID + "2', 'OPENED', 'opted-out', " + THEN
                    + ")",
            "insert into inbound_text values (" + ID + "3', 'carrier', " + ID + "1', " + ID
                    + "2', '+14155550199', 'STOP', 'OPT_OUT', 'law-stop', true, " + THEN + ", " + THEN + ")",
            "insert into suppression values ('acme-plumbing', '+14155550100', " + THEN + ", 'source', 'law-stop')",
            "insert into unreachable_number values ('+14155550101', '50', 'a landline', " + THEN + ")",
            "insert into do_not_text values ('acme-plumbing', '+14155550102', " + THEN + ", 'tap')",
            event(4, "text", "Acme Plumbing: Sorry for missing your call."),
            event(5, "opt-out", "STOP"),
            step(6),
            step(7));

    private static String event(int id, String kind, String body) {
        return "insert into consent_event values (" + ID + id + "', 'acme-plumbing', '+14155550100', '" + kind
                + "', 'source', '" + body + "', '', 'rule', 'caller', " + THEN + ")";
    }

    private static String step(int id) {
        return "insert into trail values (" + ID + id + "', " + THEN + ", 'acme-plumbing', 'c', " + ID
                + "2', 'end', 'It ended.', '')";
    }
}
