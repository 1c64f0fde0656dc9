package dev.textback.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.textback.business.PhoneNumber;
import java.time.Instant;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SkipTest {

    private static final PhoneNumber MARIA = new PhoneNumber("+14155550111");

    private final FakeEngineTime time = new FakeEngineTime();

    @ParameterizedTest
    @CsvSource({
        "2026-11-23T15:42, 2026-11-24T08:00", // Monday afternoon
        "2026-11-24T06:00, 2026-11-24T08:00", // before opening
        "2026-11-24T12:30, 2026-11-25T08:00", // at lunch: one o'clock is no morning
        "2026-11-27T21:30, 2026-11-30T08:00", // Friday night
    })
    void the_morning_is_the_next_first_opening_of_a_day(LocalDateTime now, LocalDateTime morning) {
        time.moveTo(at(now));
        assertThat(Skip.MORNING.target(time, Acme.PLUMBING, MARIA)).contains(at(morning));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-23T15:42, 2026-11-23T21:30",
        "2026-11-23T21:30, 2026-11-24T21:30",
        "2026-11-24T02:00, 2026-11-24T21:30"
    })
    void tonight_is_the_next_half_past_nine_in_the_evening(LocalDateTime now, LocalDateTime tonight) {
        time.moveTo(at(now));
        assertThat(Skip.TONIGHT.target(time, Acme.PLUMBING, MARIA)).contains(at(tonight));
    }

    @Test
    void ahead_is_the_callers_own_next_timer_and_anybodys_for_a_caller_without_a_number() {
        Instant due = time.now().plusSeconds(60);
        time.waitsFor(MARIA, due);

        assertThat(Skip.of("next-timer").target(time, Acme.PLUMBING, MARIA)).contains(due);
        assertThat(Skip.NEXT_TIMER.target(time, Acme.PLUMBING, Acme.OWNER)).isEmpty();
        assertThat(Skip.NEXT_TIMER.target(time, Acme.PLUMBING, null)).contains(due);
    }

    private static Instant at(LocalDateTime local) {
        return local.atZone(Acme.ZONE).toInstant();
    }
}
