package dev.textback.compliance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.textback.business.PhoneNumber;
import dev.textback.database.OwnPool;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;

/** Two nodes, each with a pool of its own, share the pace of one line. Time is the test's: it stands while the nodes ask. */
abstract class Pacing {

    private static final PhoneNumber LINE = new PhoneNumber("+14155550199");
    private static final Pace PACE = Pace.perMinute(75);
    private static final int THREADS = 8;

    private final MovableClock clock = new MovableClock();
    private final List<OwnPool> pools = new ArrayList<>();
    private final List<LinePaces> nodes = new ArrayList<>();
    private ExecutorService threads = Executors.newFixedThreadPool(THREADS);

    abstract String url();

    abstract String user();

    abstract String password();

    @BeforeEach
    void two_nodes() {
        new ResourceDatabasePopulator(new ClassPathResource("db/migration/V15__registration_and_pace.sql"))
                .execute(new DriverManagerDataSource(url(), user(), password()));
        for (int node = 0; node < 2; node++) {
            OwnPool pool = OwnPool.on(url(), user(), password());
            pools.add(pool);
            nodes.add(new LinePaces(pool.outbox(), new LinePaceRows(pool.jdbc()), clock));
        }
    }

    @AfterEach
    void stop() {
        threads.shutdownNow();
        pools.forEach(OwnPool::close);
    }

    @Test
    void two_hundred_texts_at_once_go_out_within_three_and_a_half_minutes_and_never_faster_than_allowed()
            throws Exception {
        List<Instant> sent = sendAll(PACE, Map.of(clock.instant(), Collections.nCopies(200, Urgency.REST)));

        assertThat(sent).hasSize(200);
        assertThat(Duration.between(sent.get(0), sent.get(199)))
                .isBetween(Duration.ofSeconds(150), Duration.ofSeconds(210));
        isNeverFasterThanAllowed(PACE, sent);
    }

    @Test
    void whatever_comes_when_and_however_urgent_all_is_sent_and_never_faster_than_allowed() throws Exception {
        Instant begin = clock.instant();
        Map<Instant, List<Urgency>> wanted = new TreeMap<>();
        wanted.put(begin, Collections.nCopies(60, Urgency.FIRST_TEXT));
        wanted.put(begin.plusSeconds(10), Collections.nCopies(40, Urgency.ANSWER));
        wanted.put(begin.plusSeconds(10).plusMillis(1), Collections.nCopies(60, Urgency.REST));
        for (int second = 20; second < 60; second += 3) {
            wanted.put(begin.plusSeconds(second).plusMillis(7), List.of(Urgency.values()));
        }
        int all = wanted.values().stream().mapToInt(List::size).sum();

        List<Instant> sent = sendAll(PACE, wanted);
        assertThat(sent).hasSize(all);
        isNeverFasterThanAllowed(PACE, sent);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 7, 240})
    void slower_and_faster_lines_keep_their_pace_as_well(int perMinute) throws Exception {
        Pace pace = Pace.perMinute(perMinute);
        List<Urgency> texts = new ArrayList<>();
        for (int i = 0; i < 2 * perMinute + 6; i++) {
            texts.add(Urgency.values()[i % 3]);
        }
        Instant begin = clock.instant();
        List<Instant> sent = sendAll(pace, Map.of(begin, texts, begin.plusSeconds(61), List.of(Urgency.ANSWER)));
        assertThat(sent).hasSize(texts.size() + 1);
        isNeverFasterThanAllowed(pace, sent);
    }

    @Test
    void after_an_outage_all_turns_are_due_at_once_and_are_given_anew() throws Exception {
        Instant begin = clock.instant();
        for (int i = 0; i < 100; i++) {
            nodes.get(i % 2).takeTurn(LINE, PACE, Urgency.REST);
        }
        clock.moveTo(begin.plus(Duration.ofHours(1)));
        List<Instant> sent = sendAll(PACE, Map.of(clock.instant(), Collections.nCopies(93, Urgency.REST)));
        assertThat(sent).hasSize(93);
        isNeverFasterThanAllowed(PACE, sent);
    }

    @Test
    void an_answer_goes_at_once_while_a_batch_waits() {
        for (int i = 0; i < 200; i++) {
            nodes.get(0).takeTurn(LINE, PACE, Urgency.REST);
        }
        assertThat(nodes.get(1).takeTurn(LINE, PACE, Urgency.REST)).isPresent();
        assertThat(nodes.get(1).takeTurn(LINE, PACE, Urgency.FIRST_TEXT)).isEmpty();
        assertThat(nodes.get(1).takeTurn(LINE, PACE, Urgency.ANSWER)).isEmpty();
    }

    @Test
    void a_first_text_on_a_slow_line_does_not_wait_for_the_batch_however_long_that_is() {
        Pace slow = Pace.perMinute(6);
        for (int i = 0; i < 20; i++) {
            nodes.get(0).takeTurn(LINE, slow, Urgency.REST);
        }
        Instant turn = nodes.get(0).takeTurn(LINE, slow, Urgency.FIRST_TEXT).orElseThrow();
        assertThat(turn).isBefore(clock.instant().plusSeconds(15));
        clock.moveTo(turn);
        assertThat(nodes.get(1).takeTurn(LINE, slow, Urgency.REST)).isPresent();
        assertThat(nodes.get(1).takeTurn(LINE, slow, Urgency.FIRST_TEXT)).isEmpty();
    }

    @Test
    void a_first_text_that_never_comes_for_its_turn_holds_up_the_rest_for_one_turn_only() {
        Pace slow = Pace.perMinute(6);
        for (int i = 0; i < 3; i++) {
            nodes.get(0).takeTurn(LINE, slow, Urgency.FIRST_TEXT);
        }
        Instant again = nodes.get(0).takeTurn(LINE, slow, Urgency.REST).orElseThrow();
        assertThat(again).isBefore(clock.instant().plusSeconds(30));
        clock.moveTo(again);
        assertThat(nodes.get(0).takeTurn(LINE, slow, Urgency.REST)).isEmpty();
    }

    @Test
    void a_single_text_in_a_quiet_hour_goes_at_once() {
        assertThat(nodes.get(0).takeTurn(LINE, PACE, Urgency.FIRST_TEXT)).isEmpty();
        clock.moveTo(clock.instant().plus(Duration.ofMinutes(1)));
        assertThat(nodes.get(1).takeTurn(LINE, PACE, Urgency.REST)).isEmpty();
    }

    @Test
    void a_rest_that_one_node_was_asked_for_is_kept_by_the_other_on_every_line() {
        PhoneNumber another = new PhoneNumber("+18885550100");
        nodes.get(0).rest(Duration.ofSeconds(30));
        nodes.get(0).rest(Duration.ofSeconds(5));
        Instant again = clock.instant().plusSeconds(30);
        assertThat(nodes.get(1).takeTurn(LINE, PACE, Urgency.ANSWER)).contains(again);
        assertThat(nodes.get(1).takeTurn(another, null, Urgency.ANSWER)).contains(again);
        assertThat(nodes.get(1).takeTurn(another, null, Urgency.ANSWER)).contains(again.plusMillis(25));
        clock.moveTo(again.plusMillis(25));
        assertThat(nodes.get(1).takeTurn(another, null, Urgency.ANSWER)).isEmpty();
    }

    @Test
    void a_clock_that_is_set_back_holds_no_text() {
        Instant begin = clock.instant();
        clock.moveTo(begin.plus(Duration.ofDays(900)));
        for (int i = 0; i < 50; i++) {
            nodes.get(0).takeTurn(LINE, PACE, Urgency.REST);
        }
        nodes.get(0).rest(Duration.ofMinutes(10));
        clock.moveTo(begin);
        assertThat(nodes.get(1).takeTurn(LINE, PACE, Urgency.FIRST_TEXT)).isEmpty();
        assertThat(nodes.get(1).takeTurn(LINE, null, Urgency.FIRST_TEXT)).isEmpty();
    }

    /** As the engine does: each asks when it is due, all that are due at the same time at once; whoever is put off comes again then. */
    private List<Instant> sendAll(Pace pace, Map<Instant, List<Urgency>> wanted) throws Exception {
        TreeMap<Instant, List<Urgency>> due = new TreeMap<>();
        wanted.forEach((at, texts) -> due.put(at, new ArrayList<>(texts)));
        List<Instant> sent = new ArrayList<>();
        while (!due.isEmpty()) {
            Map.Entry<Instant, List<Urgency>> next = due.pollFirstEntry();
            clock.moveTo(next.getKey());
            List<Urgency> texts = next.getValue();
            List<Future<Optional<Instant>>> answers = new ArrayList<>();
            for (int i = 0; i < texts.size(); i++) {
                LinePaces node = nodes.get(i % nodes.size());
                Urgency urgency = texts.get(i);
                answers.add(threads.submit(() -> node.takeTurn(LINE, pace, urgency)));
            }
            for (int i = 0; i < texts.size(); i++) {
                Optional<Instant> later = answers.get(i).get(30, TimeUnit.SECONDS);
                if (later.isEmpty()) {
                    sent.add(next.getKey());
                } else {
                    assertThat(later.get()).isAfter(next.getKey());
                    due.computeIfAbsent(later.get(), at -> new ArrayList<>()).add(texts.get(i));
                }
            }
        }
        return sent;
    }

    private static void isNeverFasterThanAllowed(Pace pace, List<Instant> sent) {
        for (int i = 0; i + pace.texts() < sent.size(); i++) {
            assertThat(Duration.between(sent.get(i), sent.get(i + pace.texts())))
                    .as("from text %s", i)
                    .isGreaterThanOrEqualTo(pace.window());
        }
    }

    private static final class MovableClock extends Clock {

        private volatile Instant now = Instant.parse("2026-11-23T17:00:00Z");

        void moveTo(Instant moment) {
            now = moment;
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
