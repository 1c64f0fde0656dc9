package dev.textback.drill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PlanTest {

    @Test
    void the_same_seed_makes_the_same_plan_and_another_one_another() {
        assertThat(Plan.of(Settings.whole(7, 300, 20))).isEqualTo(Plan.of(Settings.whole(7, 300, 20)));
        assertThat(Plan.of(Settings.whole(7, 300, 20)).calls())
                .isNotEqualTo(Plan.of(Settings.whole(8, 300, 20)).calls());
    }

    @Test
    void the_carrier_fails_for_the_same_texts_again() {
        assertThat(IntStream.range(0, 500)
                        .mapToObj(i -> Fault.of(7, "+1415230" + i, 1, 1))
                        .toList())
                .isEqualTo(IntStream.range(0, 500)
                        .mapToObj(i -> Fault.of(7, "+1415230" + i, 1, 1))
                        .toList())
                .contains(Fault.values());
    }

    @Test
    void the_whole_drill_kills_at_every_boundary_once_and_at_random_with_the_rest() {
        Plan plan = Plan.of(Settings.whole(7, 2000, 20));

        assertThat(plan.orders().stream().map(Order::boundary).filter(Objects::nonNull))
                .containsExactlyInAnyOrderElementsOf(Boundary.all());
        assertThat(plan.orders())
                .filteredOn(order -> order.blow() == Order.Blow.KILL_AT_RANDOM)
                .hasSize(2);
        assertThat(plan.orders())
                .filteredOn(order -> order.blow() == Order.Blow.RESTART_POSTGRESQL)
                .isNotEmpty();
    }

    @Test
    void fewer_kills_than_boundaries_are_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Settings.whole(7, 2000, 5))
                .withMessageContaining("drill.kills is 5");
    }

    @Test
    void callers_say_stop_around_the_reservations_and_come_back() {
        Plan plan = Plan.of(Settings.whole(7, 2000, 20));

        assertThat(plan.calls().stream().flatMap(call -> call.words().stream()))
                .anyMatch(text -> text.isStop() && text.after() == PlannedText.After.CALL)
                .anyMatch(text -> text.isStop() && text.after() == PlannedText.After.FIRST_TEXT)
                .anyMatch(PlannedText::newId)
                .anyMatch(text -> text.repeats() > 0)
                .anyMatch(text -> !text.late().isZero());
        assertThat(plan.calls().stream().flatMap(call -> call.words().stream()))
                .as("nobody waits for a nudge that never comes")
                .allMatch(text -> text.delay().compareTo(Duration.ofMinutes(2)) < 0);
        assertThat(plan.calls().stream().map(PlannedCall::from).distinct().count())
                .isBetween(1500L, 1990L);
    }
}
