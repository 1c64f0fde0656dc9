package dev.textback.compliance;

import dev.textback.business.ABusiness;
import dev.textback.business.Business;
import dev.textback.business.Businesses;
import dev.textback.business.CallerId;
import dev.textback.business.PhoneNumber;
import dev.textback.compliance.ledger.Chains;
import dev.textback.compliance.ledger.EarlierHead;
import dev.textback.compliance.ledger.LedgerErasure;
import dev.textback.compliance.ledger.LedgerFinding;
import dev.textback.compliance.ledger.LedgerHead;
import dev.textback.compliance.ledger.LedgerRows;
import dev.textback.compliance.ledger.LedgerVerifier;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The consent ledger alone, on a database that had the table of old before the upgrade. */
public final class ALedger {

    public static final String ACME = "acme-plumbing";
    public static final PhoneNumber MARIA = new PhoneNumber("+14155550100");
    public static final PhoneNumber SAM = new PhoneNumber("+12125550100");

    private final DataSource database;
    private final LocalTimes localTimes = new LocalTimes(new CallerZones(), new OnlyAcme());
    public final JdbcClient jdbc;
    public final LedgerRows rows;
    public final TransactionTemplate transaction;
    private Instant now = Instant.parse("2026-03-03T15:42:10.123456789Z");

    public ALedger(DataSource database) {
        this.database = database;
        this.jdbc = JdbcClient.create(database);
        this.rows = new LedgerRows(jdbc);
        this.transaction = new TransactionTemplate(new DataSourceTransactionManager(database));
        jdbc.sql("""
                        create table consent_event (
                          id uuid primary key, business_id varchar(64) not null, e164 varchar(16) not null,
                          kind varchar(32) not null, source_id varchar(200) not null, body text not null,
                          wording_version varchar(16) not null, rule varchar(100) not null, actor varchar(64) not null,
                          at_time timestamp with time zone not null)""").update();
    }

    /** A row as it was written before there were chains. */
    public void holdsOld(String business, PhoneNumber number, String body, Instant at) {
        jdbc.sql("""
                        insert into consent_event values (:id, :business, :number, 'text', 'source', :body, '', 'UNPROMPTED',
                          'textback', :at)""")
                .param("id", java.util.UUID.randomUUID())
                .param("business", business)
                .param("number", number.e164())
                .param("body", body)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** The step of the upgrade that makes chains. */
    public static JavaMigration chain() {
        return new ConsentLedgerChained(new LocalTimes(new CallerZones(), new OnlyAcme()), Clock.systemUTC());
    }

    public ALedger upgraded() throws Exception {
        try (Connection connection = database.getConnection()) {
            Context context = (Context) Proxy.newProxyInstance(
                    getClass().getClassLoader(),
                    new Class<?>[] {Context.class},
                    (proxy, method, arguments) -> method.getName().equals("getConnection") ? connection : null);
            new ConsentLedgerChained(localTimes, clock()).migrate(context);
        }
        return this;
    }

    /** The ledger as callers know it, on connections of this pool. */
    public ConsentLedger on(DataSource pool) {
        return new ConsentLedger(Chains.append(pool), localTimes, clock());
    }

    public void notes(PhoneNumber number, String kind, String body) {
        now = now.plus(Duration.ofMinutes(1));
        on(database).record(ACME, number, kind, "source-" + kind, body, "v1", "rule", "caller");
    }

    /** Maria's story and Sam's: six events. */
    public ALedger withAStory() {
        notes(MARIA, "implied-by-call", "");
        notes(MARIA, "text", "Acme Plumbing: Sorry for missing your call.");
        notes(SAM, "implied-by-call", "");
        notes(MARIA, "reply", "My sink leaks \uD83D\uDE22 — señor");
        notes(MARIA, "opt-out", "STOP");
        notes(MARIA, "opt-in", "START");
        return this;
    }

    public void erases(PhoneNumber number) {
        transaction.executeWithoutResult(status -> {
            Chains.erasure(database).erase(ACME, number.e164(), now);
            on(database)
                    .record(ACME, number, LedgerErasure.KIND, "request", "She asked.", "", "privacy-request", "olga");
        });
    }

    public LedgerHead head() {
        return rows.head(ACME);
    }

    public LedgerFinding verified(EarlierHead... earlier) {
        return new LedgerVerifier(rows).verify(ACME, List.of(earlier));
    }

    public String fault() {
        LedgerFinding.Fault fault = verified().fault();
        return fault == null ? "none" : fault.toString();
    }

    /** Somebody at the database. */
    public void tampers(String sql) {
        jdbc.sql(sql).update();
    }

    private Clock clock() {
        return Clock.fixed(now, ZoneOffset.UTC);
    }

    private static final class OnlyAcme implements Businesses {

        private final Business acme = ABusiness.acmePlumbing();

        @Override
        public List<Business> all() {
            return List.of(acme);
        }

        @Override
        public Optional<Business> withId(String id) {
            return id.equals(ACME) ? Optional.of(acme) : Optional.empty();
        }

        @Override
        public Optional<Business> withLine(PhoneNumber line) {
            return Optional.empty();
        }

        @Override
        public Optional<Business> withLine(String reported) {
            return Optional.empty();
        }

        @Override
        public CallerId read(String from, Business business) {
            throw new UnsupportedOperationException();
        }
    }
}
