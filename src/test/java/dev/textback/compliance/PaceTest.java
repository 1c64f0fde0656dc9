package dev.textback.compliance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PaceTest {

    /** At the very most those that go at once, and one each interval from then on. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 5, 15, 75, 240, 2400, 4500})
    void a_window_never_holds_more_than_it_may(int perMinute) {
        isKept(Pace.perMinute(perMinute));
        isKept(Pace.perSecond(perMinute));
    }

    private static void isKept(Pace pace) {
        Duration rest = pace.window();
        int most = pace.atOnce();
        for (Duration next = pace.interval(); next.compareTo(rest) < 0; next = next.plus(pace.interval())) {
            most++;
        }
        assertThat(most).isBetween(1, pace.texts());
        for (Urgency urgency : Urgency.values()) {
            assertThat(urgency.atOnce(pace)).isBetween(1, pace.atOnce());
        }
    }
}
