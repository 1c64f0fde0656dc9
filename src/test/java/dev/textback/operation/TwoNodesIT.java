package dev.textback.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Two processes of the packaged program on one PostgreSQL, and one of them dies. */
class TwoNodesIT {

    private static final Logger LOG = LoggerFactory.getLogger(TwoNodesIT.class);

    private static final int CALLS_BEFORE = 40;
    private static final int CALLS = 60;
    private static final int REPEATS = 20;

    /** When that many wait for the carrier, what else a node takes up waits too. */
    private static final int JOBS_AT_ONCE = 8;

    private static final int NOT_ANSWERED = 599;
    private static final Executor A_SECOND_LATER = CompletableFuture.delayedExecutor(1, TimeUnit.SECONDS);
    private static final Duration FIRST_TEXT = Duration.ofSeconds(3);

    /** Below the 40 s after which the dead node's locks expire by themselves; the rest is for a busy machine. */
    private static final Duration WITHIN_SECONDS = Duration.ofSeconds(20);

    /** Two minutes until the carrier's record is believed to lack a text (rule 5), and the wait for the try that asks it. */
    private static final Duration UNTIL_ABSENCE_IS_BELIEVED = Duration.ofMinutes(3);

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    Path folder;

    private final Map<String, Instant> due = new ConcurrentSkipListMap<>();

    @Test
    void when_a_node_is_killed_the_other_carries_on_within_seconds_and_every_caller_is_texted_once() throws Exception {
        SharedDatabase database = new SharedDatabase();
        try (StandInCarrier carrier = new StandInCarrier();
                Node doomed = Node.startingWith(
                        "LOGGING_STRUCTURED_FORMAT_CONSOLE", "ecs", "doomed", folder, database.url(), carrier);
                Node other = Node.starting("other", folder, database.url(), carrier)) {
            // At once, on an empty database
            doomed.awaitReady();
            other.awaitReady();
            String lockOwner = lockOwner(doomed);
            assertThat(lockOwner(other)).isNotEqualTo(lockOwner);

            carrier.holdBackAnswersTo("doomed");
            CompletableFuture<Void> calls = CompletableFuture.runAsync(() -> pour(0, CALLS_BEFORE, doomed, other));
            await().atMost(Duration.ofSeconds(60))
                    .pollInterval(Duration.ofMillis(50))
                    .until(() -> textsOf("doomed", carrier).size() >= JOBS_AT_ONCE && isStuck(lockOwner, database));
            doomed.kill();
            Instant killed = Instant.now();
            Set<String> abandoned = new HashSet<>(database.callersLockedBy(lockOwner));
            // Of these nobody knows whether the carrier has them: its record decides
            Set<String> undecided = new HashSet<>(database.callersReserved());
            undecided.retainAll(abandoned);
            abandoned.removeAll(undecided);
            assertThat(abandoned).as("taken up, and not begun").isNotEmpty();
            await("what the dead node had taken up is free")
                    .atMost(WITHIN_SECONDS)
                    .until(() -> database.callersLockedBy(lockOwner).isEmpty());
            pour(CALLS_BEFORE, CALLS, other, other);
            calls.join();

            await().atMost(Duration.ofMinutes(4))
                    .untilAsserted(() -> assertThat(textedCallers(carrier)).containsAll(due.keySet()));
            await().atMost(Duration.ofSeconds(60))
                    .until(() -> database.count("outbound_text where state = 'RESERVED'") == 0);
            print(carrier, abandoned, undecided, killed);

            assertThat(due.keySet())
                    .allSatisfy(caller ->
                            assertThat(carrier.takenFor(caller)).as(caller).hasSize(1));
            assertThat(database.count("ACT_RU_INCIDENT")).isZero();
            assertThat(database.count("missed_call")).isEqualTo(CALLS);
            assertThat(database.count("conversation where closed_at is null")).isEqualTo(CALLS);
            assertThat(afterTheDeath(carrier, killed))
                    .allSatisfy((caller, waited) -> assertThat(waited)
                            .as(caller)
                            .isLessThan(undecided.contains(caller) ? UNTIL_ABSENCE_IS_BELIEVED : WITHIN_SECONDS));
            assertThat(other.said()).contains("is gone;").doesNotContainPattern("1415555\\d{4}");
            assertThat(doomed.said().lines())
                    .as("a log for collectors")
                    .isNotEmpty()
                    .allSatisfy(line -> assertThat(line).startsWith("{").doesNotContainPattern("1415555\\d{4}"));
        }
    }

    /** Five calls a second, in turn to the two nodes. */
    private void pour(int from, int to, Node first, Node second) {
        List<CompletableFuture<Integer>> answers = IntStream.range(from, to)
                .mapToObj(i -> {
                    String caller = "+1415555%04d".formatted(2000 + i);
                    Instant ended = Instant.now();
                    due.put(caller, ended.plus(FIRST_TEXT));
                    LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(200));
                    return tell(i % 2 == 0 ? second : first, second, "call-" + i, caller, ended, REPEATS);
                })
                .toList();
        assertThat(answers)
                .allSatisfy(answer ->
                        assertThat(answer.join()).as("taken, or taken before").isIn(200, 202));
    }

    /** What is not answered, or with an error, is told again, as telephony would: a second later, and to the other node. */
    private CompletableFuture<Integer> tell(
            Node node, Node next, String id, String caller, Instant ended, int repeats) {
        return node.missedCall(id, caller, ended)
                .exceptionally(dead -> NOT_ANSWERED)
                .thenCompose(status -> status < 500 || repeats == 0
                        ? CompletableFuture.completedFuture(status)
                        : CompletableFuture.supplyAsync(() -> repeats - 1, A_SECOND_LATER)
                                .thenCompose(left -> tell(next, next, id, caller, ended, left)));
    }

    private static List<StandInCarrier.Taken> textsOf(String node, StandInCarrier carrier) {
        return carrier.taken().stream().filter(text -> text.node().equals(node)).toList();
    }

    private static Set<String> textedCallers(StandInCarrier carrier) {
        return carrier.taken().stream().map(StandInCarrier.Taken::to).collect(Collectors.toSet());
    }

    /** Whether all jobs that it runs wait for the carrier, and it has taken up others. */
    private static boolean isStuck(String lockOwner, SharedDatabase database) {
        Set<String> locked = new HashSet<>(database.callersLockedBy(lockOwner));
        Set<String> waiting = new HashSet<>(database.callersReserved());
        waiting.retainAll(locked);
        return waiting.size() >= JOBS_AT_ONCE && locked.size() > waiting.size();
    }

    /** How long each text that was due, or became due, after the death was late. */
    private Map<String, Duration> afterTheDeath(StandInCarrier carrier, Instant killed) {
        Map<String, Duration> waited = new TreeMap<>();
        due.forEach((caller, at) -> {
            Instant from = at.isAfter(killed) ? at : killed;
            Instant arrived = carrier.takenFor(caller).get(0).at();
            if (arrived.isAfter(killed)) {
                waited.put(caller, Duration.between(from, arrived));
            }
        });
        return waited;
    }

    private void print(StandInCarrier carrier, Set<String> abandoned, Set<String> undecided, Instant killed) {
        Map<String, Duration> waited = afterTheDeath(carrier, killed);
        Map<String, Duration> others = new TreeMap<>(waited);
        others.keySet().removeAll(abandoned);
        others.keySet().removeAll(undecided);
        LOG.info("Two nodes, one killed with SIGKILL: {} calls, each texted once", due.size());
        LOG.info(
                "  taken by the carrier for the dead node, its answer lost: {}",
                textsOf("doomed", carrier).size());
        LOG.info("  locked by the dead node, not yet handed over:            {}", spread(waited, abandoned));
        LOG.info("  reserved by the dead node, never handed over:            {}", spread(waited, undecided));
        LOG.info("  all others that were sent after the death:               {}", spread(others, others.keySet()));
    }

    private static String spread(Map<String, Duration> waited, Set<String> callers) {
        List<Duration> lags = waited.entrySet().stream()
                .filter(entry -> callers.contains(entry.getKey()))
                .map(Map.Entry::getValue)
                .sorted(Comparator.naturalOrder())
                .toList();
        return lags.isEmpty()
                ? "none"
                : "%d, median %.1f s, longest %.1f s"
                        .formatted(lags.size(), seconds(lags.get(lags.size() / 2)), seconds(lags.get(lags.size() - 1)));
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / 1000.0;
    }

    private static String lockOwner(Node node) throws IOException {
        return new ObjectMapper()
                .readTree(node.getAsOperator("/actuator/health").body())
                .at("/components/jobExecutor/details/jobExecutor/lockOwner")
                .asText();
    }
}
