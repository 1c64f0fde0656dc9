package dev.textback.texting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TextStateTest {

    @Test
    void receipts_in_their_order_move_a_text_forward() {
        assertThat(TextState.RESERVED.mayBecome(TextState.ACCEPTED)).isTrue();
        assertThat(TextState.ACCEPTED.mayBecome(TextState.QUEUED)).isTrue();
        assertThat(TextState.QUEUED.mayBecome(TextState.SENT)).isTrue();
        assertThat(TextState.SENT.mayBecome(TextState.DELIVERED)).isTrue();
        assertThat(TextState.DELIVERED.mayBecome(TextState.READ)).isTrue();
    }

    @Test
    void a_receipt_may_overtake_the_record_of_the_hand_over_and_the_record_then_changes_nothing() {
        assertThat(TextState.RESERVED.mayBecome(TextState.DELIVERED)).isTrue();
        assertThat(TextState.DELIVERED.mayBecome(TextState.ACCEPTED)).isFalse();
    }

    @ParameterizedTest
    @EnumSource(TextState.class)
    void nothing_moves_a_text_to_where_it_is_or_back_to_the_reservation(TextState state) {
        assertThat(state.mayBecome(state)).isFalse();
        assertThat(state.mayBecome(TextState.RESERVED)).isFalse();
    }

    @ParameterizedTest
    @EnumSource(
            value = TextState.class,
            names = {"READ", "UNDELIVERED", "FAILED", "REJECTED", "REFUSED"})
    void an_end_is_an_end(TextState end) {
        assertThat(Set.of(TextState.values())).noneMatch(end::mayBecome);
    }
}
