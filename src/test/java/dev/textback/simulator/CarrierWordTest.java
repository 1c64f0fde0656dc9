package dev.textback.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CarrierWordTest {

    @ParameterizedTest
    @ValueSource(strings = {"STOP", "stop", "End", "QUIT", "cancel", "UNSUBSCRIBE", "unsub", "Stop All", "STOP \n"})
    void its_own_stop_words_are_known_in_any_case_and_with_white_space_behind(String text) {
        assertThat(CarrierWord.in(text)).isEqualTo(CarrierWord.STOP);
    }

    @ParameterizedTest
    @ValueSource(strings = {"START", "yes", "Resume", "UNSTOP", "go"})
    void its_own_start_words_are_known(String text) {
        assertThat(CarrierWord.in(text)).isEqualTo(CarrierWord.START);
    }

    @ParameterizedTest
    @ValueSource(strings = {"HELP", "info"})
    void its_own_help_words_are_known(String text) {
        assertThat(CarrierWord.in(text)).isEqualTo(CarrierWord.HELP);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Stop it!",
                "STOP.",
                "STOPALL",
                "REVOKE",
                "OPT OUT",
                "Hey, can you stop texting me?",
                "yes please",
                "",
                "1"
            })
    void anything_else_is_none_of_its_business(String text) {
        assertThat(CarrierWord.in(text)).isEqualTo(CarrierWord.NONE);
    }
}
