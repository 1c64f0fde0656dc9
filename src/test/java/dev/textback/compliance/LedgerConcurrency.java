package dev.textback.compliance;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import dev.textback.business.PhoneNumber;
import dev.textback.compliance.ledger.LedgerVerifier;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Many at once: two pools as the program has, several businesses, each transaction holding a contact before it notes anything. */
abstract class LedgerConcurrency {

    private static final int THREADS = 16;
    private static final int EACH = 40;
    private static final List<String> BUSINESSES = List.of("acme-plumbing", "bloom", "chen", "dry-roofs");

    private final AtomicInteger kept = new AtomicInteger();
    private ALedger ledger;
    private List<HikariDataSource> pools = List.of();

    abstract String url();

    @BeforeEach
    void begin() throws Exception {
        String url = url();
        pools = List.of(pool(url, 24), pool(url, 6));
        ledger = new ALedger(pools.get(0)).upgraded();
        ledger.tampers("create table contact (id integer primary key)");
        for (int contact = 0; contact < 5; contact++) {
            ledger.tampers("insert into contact values (" + contact + ")");
        }
    }

    @AfterEach
    void end() {
        pools.forEach(HikariDataSource::close);
    }

    @Test
    void every_event_is_in_its_chain_without_gaps_and_nobody_waits_for_ever() throws Exception {
        List<Callable<Void>> threads = new ArrayList<>();
        for (int thread = 0; thread < THREADS; thread++) {
            int number = thread;
            threads.add(() -> works(number));
        }
        ExecutorService workers = Executors.newFixedThreadPool(THREADS);
        try {
            for (Future<Void> done : workers.invokeAll(threads, 120, TimeUnit.SECONDS)) {
                done.get();
            }
        } finally {
            workers.shutdownNow();
        }
        long events = BUSINESSES.stream().mapToLong(this::verified).sum();
        assertThat(events).isEqualTo(kept.get()).isGreaterThan(THREADS * EACH);
    }

    private long verified(String business) {
        var finding = new LedgerVerifier(ledger.rows).verify(business, List.of());
        assertThat(finding.fault()).as(business).isNull();
        return finding.head().sequence();
    }

    private Void works(int thread) {
        HikariDataSource main = pools.get(0);
        HikariDataSource small = pools.get(1);
        for (int i = 0; i < EACH; i++) {
            if (thread % 3 == 0) {
                // As a sending step: the engine's transaction around, and a committed one on the small pool within
                transaction(main).executeWithoutResult(status -> {
                    notes(main, 1);
                    appends(small, 0);
                });
            } else {
                appends(main, i % 7);
            }
        }
        return null;
    }

    private void appends(HikariDataSource pool, int failing) {
        transaction(pool).executeWithoutResult(status -> {
            JdbcClient.create(pool)
                    .sql("select id from contact where id = :id for update")
                    .param("id", ThreadLocalRandom.current().nextInt(5))
                    .query(Integer.class)
                    .single();
            if (failing == 6) {
                ledger.on(pool).record(BUSINESSES.get(0), ALedger.MARIA, "text", "s", "lost", "", "r", "a");
                status.setRollbackOnly();
            } else {
                notes(pool, 2);
            }
        });
    }

    private void notes(HikariDataSource pool, int events) {
        for (int event = 0; event < events; event++) {
            String business = BUSINESSES.get(ThreadLocalRandom.current().nextInt(BUSINESSES.size()));
            ledger.on(pool).record(business, new PhoneNumber("+14155550100"), "text", "s", "Words", "", "r", "a");
            kept.incrementAndGet();
        }
    }

    private static TransactionTemplate transaction(HikariDataSource pool) {
        return new TransactionTemplate(new DataSourceTransactionManager(pool));
    }

    private static HikariDataSource pool(String url, int size) {
        HikariDataSource pool = new HikariDataSource();
        pool.setJdbcUrl(url);
        pool.setUsername(url.contains("postgresql") ? "postgres" : "sa");
        pool.setPassword(url.contains("postgresql") ? "postgres" : "");
        pool.setMaximumPoolSize(size);
        return pool;
    }

    /** What an upgrade finds in the table of old. */
    @Test
    void rows_of_before_the_upgrade_are_chained_in_the_order_of_their_times() throws Exception {
        HikariDataSource old = pool(url(), 2);
        try {
            ALedger before = new ALedger(old);
            Instant at = Instant.parse("2026-01-01T00:00:00Z");
            for (int i = 0; i < 1200; i++) {
                before.holdsOld(
                        i % 2 == 0 ? "acme-plumbing" : "gone-business", ALedger.MARIA, "Text " + i, at.minusSeconds(i));
            }
            before.upgraded();
            assertThat(before.fault()).isEqualTo("none");
            assertThat(before.rows.of("acme-plumbing", ALedger.MARIA.e164()))
                    .hasSize(600)
                    .first()
                    .satisfies(event -> assertThat(event.body()).isEqualTo("Text 1198"));
            assertThat(before.rows.of("acme-plumbing", ""))
                    .singleElement()
                    .satisfies(event -> assertThat(event.body())
                            .isEqualTo("Events 1 to 600 were noted before the chain was begun."));
            assertThat(new LedgerVerifier(before.rows)
                            .verify("gone-business", List.of())
                            .head()
                            .sequence())
                    .isEqualTo(601);
            before.notes(ALedger.SAM, "text", "After the upgrade.");
            assertThat(before.verified().head().sequence()).isEqualTo(602);
            assertThat(before.verified().isSound()).isTrue();
        } finally {
            old.close();
        }
    }
}
