package dev.textback.nudge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OptOutRateTest {

    @ParameterizedTest
    @CsvSource({
        "0, 0, OK",
        "3, 1, OK",
        "49, 49, OK",
        "50, 0, OK",
        "100, 1, OK",
        "99, 1, WARNED",
        "50, 1, WARNED",
        "100, 2, WARNED",
        "99, 2, OFF",
        "50, 2, OFF",
        "100000, 2001, OFF"
    })
    void above_one_percent_warns_and_above_two_switches_off_if_enough_were_texted(
            long texted, long optedOut, NudgeLevel level) {
        assertThat(new OptOutRate(texted, optedOut).level(50)).isEqualTo(level);
    }

    @Test
    void the_figures_read_as_a_sentence_in_any_locale() {
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.GERMANY);
        try {
            assertThat(new OptOutRate(120, 3).inWords()).isEqualTo("3 of 120 texted callers (2.5%) opted out");
        } finally {
            Locale.setDefault(before);
        }
    }
}
