package dev.textback.concurrency;

import static org.assertj.core.api.Assertions.assertThat;

import dev.textback.business.PhoneNumber;
import dev.textback.compliance.ledger.LedgerFinding;
import dev.textback.compliance.ledger.LedgerRows;
import dev.textback.compliance.ledger.LedgerVerifier;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Calls, first texts and opt-outs of many callers at once, all of one business: they meet at the end of one chain. */
abstract class LedgerUnderLoad extends Race {

    @Autowired
    private LedgerRows ledger;

    @Autowired
    private LedgerVerifier verifier;

    @Test
    void the_chain_stands() throws Exception {
        List<PhoneNumber> callers = newCallers(30);
        List<Callable<Object>> all = new ArrayList<>();
        callers.forEach(caller -> all.add(() -> {
            ring(caller, "ledger-" + caller.e164());
            return text(caller, "STOP");
        }));
        ExecutorService threads = Executors.newFixedThreadPool(10);
        try {
            for (Future<Object> done : threads.invokeAll(all)) {
                assertThat(done.get()).hasToString("STORED");
            }
        } finally {
            threads.shutdownNow();
        }
        callers.forEach(caller -> assertThat(ledger.of("always-open", caller.e164()))
                .extracting(event -> event.kind())
                .contains("implied-by-call", "opt-out"));
        // A transaction that commits meanwhile may be half in view: what stands a moment later must fit
        patiently().untilAsserted(() -> {
            LedgerFinding finding = verifier.verify("always-open", List.of());
            assertThat(finding.fault()).isNull();
            assertThat(finding.head().sequence()).isGreaterThanOrEqualTo(2L * callers.size());
        });
    }
}
