package dev.textback.texting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import dev.textback.business.ABusiness;
import dev.textback.business.PhoneNumber;
import dev.textback.compliance.TextingWindows;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** How long the carrier may hold a text: the rest of the window, and never past it. */
class ArrivalWindowTest {

    private static final PhoneNumber MARIA = new PhoneNumber("+14155552001");
    private static final Instant NOW = Instant.parse("2026-06-02T19:00:00Z");

    private final TextingWindows windows = mock(TextingWindows.class);
    private final ArrivalWindow arrival = new ArrivalWindow(windows);

    @Test
    void a_nudge_may_be_held_until_its_window_closes() {
        closesIn(Duration.ofMinutes(7));
        assertThat(nudge()).contains(Duration.ofMinutes(7));
    }

    @Test
    void it_is_never_held_longer_than_the_carrier_can_be_told() {
        closesIn(Duration.ofHours(8));
        assertThat(nudge()).contains(Duration.ofSeconds(10_799));
    }

    @Test
    void with_less_than_five_seconds_left_it_waits_for_the_next_window() {
        closesIn(Duration.ofMillis(4_999));
        assertThat(nudge()).isEmpty();
    }

    @Test
    void a_first_text_on_time_goes_by_the_window_of_first_texts() {
        when(windows.firstTextAllowed(any(), any())).thenReturn(true);
        when(windows.firstTextClosesAt(any(), any())).thenReturn(Optional.of(NOW.plusSeconds(90)));
        closesIn(Duration.ofHours(8));

        assertThat(arrival.of(request(NOW), MARIA, true, NOW)).contains(Duration.ofSeconds(90));
        assertThat(arrival.of(request(NOW.minus(Duration.ofMinutes(16))), MARIA, true, NOW))
                .contains(Duration.ofSeconds(10_799));
    }

    @Test
    void outside_its_window_nothing_may_go() {
        assertThat(nudge()).isEmpty();
    }

    private Optional<Duration> nudge() {
        return arrival.of(request(NOW), MARIA, false, NOW);
    }

    private void closesIn(Duration left) {
        when(windows.unpromptedAllowed(any(), any(), any())).thenReturn(true);
        when(windows.closesAt(any(), any(), any())).thenReturn(Optional.of(NOW.plus(left)));
    }

    private static TextRequest request(Instant due) {
        return new TextRequest(
                ABusiness.acmePlumbing(),
                "subject",
                null,
                null,
                "send-nudge",
                "call",
                TextKind.UNPROMPTED,
                KnownWording.NUDGE.code(),
                Map.of(),
                due);
    }
}
