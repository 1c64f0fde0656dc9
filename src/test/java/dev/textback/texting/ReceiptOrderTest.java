package dev.textback.texting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Receipts come late, twice and in any order; a text stands where the furthest of them says. */
class ReceiptOrderTest {

    private static final List<TextState> REACHABLE = List.of(
            TextState.ACCEPTED,
            TextState.QUEUED,
            TextState.SENT,
            TextState.DELIVERED,
            TextState.READ,
            TextState.UNDELIVERED,
            TextState.FAILED);

    @Property
    void whatever_the_order_and_however_often_a_lawful_life_ends_where_it_ended(
            @ForAll("lives") List<TextState> life, @ForAll long seed, @ForAll boolean twice) {
        List<TextState> reported = new ArrayList<>(life);
        if (twice) {
            reported.addAll(life);
        }
        Collections.shuffle(reported, new Random(seed));
        assertThat(after(reported)).isEqualTo(life.get(life.size() - 1));
    }

    @Property
    void whatever_a_carrier_reports_a_text_never_goes_back_and_an_end_stands(
            @ForAll("anything") List<TextState> reported) {
        TextState state = TextState.RESERVED;
        boolean accepted = false;
        for (TextState next : reported) {
            TextState before = state;
            state = state.mayBecome(next) ? next : state;
            assertThat(state.mayBecome(before)).as("%s after %s", state, before).isFalse();
            accepted |= state.wasAccepted();
            assertThat(state.wasAccepted()).as("once with the carrier, always").isEqualTo(accepted);
        }
        assertThat(after(reported, state)).as("all of it again changes nothing").isEqualTo(state);
    }

    private static TextState after(List<TextState> reported) {
        return after(reported, TextState.RESERVED);
    }

    private static TextState after(List<TextState> reported, TextState from) {
        TextState state = from;
        for (TextState next : reported) {
            state = state.mayBecome(next) ? next : state;
        }
        return state;
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
