package dev.textback.texting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterProperty;
import net.jqwik.api.lifecycle.BeforeProperty;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;

/** Receipts come late, twice and in any order; a text stands where the furthest of them says. */
class ReceiptOrderTest {

    private static final Instant NOON = Instant.parse("2026-03-03T12:00:00Z");

    private static final List<TextState> REACHABLE = List.of(
            TextState.ACCEPTED,
            TextState.QUEUED,
            TextState.SENT,
            TextState.DELIVERED,
            TextState.READ,
            TextState.UNDELIVERED,
            TextState.FAILED);

    private final SingleConnectionDataSource database =
            new SingleConnectionDataSource("jdbc:h2:mem:" + UUID.randomUUID(), "sa", "", true);
    private final JdbcClient jdbc = JdbcClient.create(database);
    private final OutboundTexts texts = new OutboundTexts(jdbc);

    @BeforeProperty
    void tables() {
        // The script also speaks of the engine's jobs
        jdbc.sql("create table act_ru_job (duedate_ timestamp, lock_exp_time_ timestamp)")
                .update();
        new ResourceDatabasePopulator(new ClassPathResource("db/migration/V2__textback.sql")).execute(database);
    }

    @AfterProperty
    void close() {
        database.destroy();
    }

    @Property
    void whatever_the_order_and_however_often_a_lawful_life_ends_where_it_ended(
            @ForAll("lives") List<TextState> life, @ForAll long seed, @ForAll boolean twice) {
        List<TextState> reported = new ArrayList<>(life);
        if (twice) {
            reported.addAll(life);
        }
        Collections.shuffle(reported, new Random(seed));
        UUID text = reserved();
        reported.forEach(next -> advance(text, next));
        assertThat(stateOf(text)).isEqualTo(life.get(life.size() - 1));
    }

    @Property
    void whatever_a_carrier_reports_a_text_never_goes_back_and_an_end_stands(
            @ForAll("anything") List<TextState> reported) {
        UUID text = reserved();
        boolean accepted = false;
        for (TextState next : reported) {
            TextState before = stateOf(text);
            boolean moved = advance(text, next);
            TextState state = stateOf(text);
            assertThat(moved).as("whether it moved").isEqualTo(state != before);
            assertThat(state).isIn(before, next);
            assertThat(state.mayBecome(before)).as("%s after %s", state, before).isFalse();
            assertThat(isEnd(before) && moved)
                    .as("%s after %s", state, before)
                    .isEqualTo(before == TextState.DELIVERED && state == TextState.READ);
            accepted |= state.wasAccepted();
            assertThat(state.wasAccepted()).as("once with the carrier, always").isEqualTo(accepted);
        }
        TextState end = stateOf(text);
        reported.forEach(next -> advance(text, next));
        assertThat(stateOf(text)).as("all of it again changes nothing").isEqualTo(end);
    }

    private static boolean isEnd(TextState state) {
        return List.of(TextState.DELIVERED, TextState.READ, TextState.UNDELIVERED, TextState.FAILED)
                .contains(state);
    }

    private boolean advance(UUID text, TextState next) {
        return texts.advance(text, next, "carrier", null, null, NOON);
    }

    private TextState stateOf(UUID text) {
        return texts.withKey(text.toString()).orElseThrow().state();
    }

    private UUID reserved() {
        UUID id = UUID.randomUUID();
        jdbc.sql("""
                        insert into outbound_text (id, reservation_key, business_id, kind, step, line, recipient, body, wording,
                          wording_version, menu, state, reserved_at, handed_over_at, state_at, attempts)
                        values (:id, cast(:id as varchar), 'acme', 'UNPROMPTED', 'send-first-text', '+14155550199', '+14155550100',
                          'hello', 'first-text', 'v1', '', 'RESERVED', now(), now(), now(), 1)""").param("id", id).update();
        return id;
    }

    @Provide
    Arbitrary<List<TextState>> lives() {
        return Arbitraries.of(
                List.of(TextState.ACCEPTED),
                List.of(TextState.ACCEPTED, TextState.QUEUED),
                List.of(TextState.ACCEPTED, TextState.QUEUED, TextState.SENT),
                List.of(TextState.ACCEPTED, TextState.QUEUED, TextState.SENT, TextState.DELIVERED),
                List.of(TextState.ACCEPTED, TextState.QUEUED, TextState.SENT, TextState.UNDELIVERED),
                List.of(TextState.ACCEPTED, TextState.QUEUED, TextState.FAILED));
    }

    @Provide
    Arbitrary<List<TextState>> anything() {
        return Arbitraries.of(REACHABLE).list().ofMaxSize(12);
    }
}
