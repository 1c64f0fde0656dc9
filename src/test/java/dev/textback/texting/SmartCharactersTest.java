package dev.textback.texting;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SmartCharactersTest {

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '@',
            value = {
                "Joe’s, Joe's",
                "‘ok’, 'ok'",
                "“ok”, \"ok\"",
                "9–5, 9-5",
                "wait — please, wait - please",
                "well…, well...",
                "`a´, 'a'",
                "5\u00A0PM, 5 PM",
                "3\u202FPM, 3 PM",
                "zero\u200Bwidth, zerowidth",
                "cafe\u0301, café"
            })
    void typography_becomes_ascii(String smart, String plain) {
        assertThat(SmartCharacters.plain(smart)).isEqualTo(plain);
        assertThat(Segments.of(SmartCharacters.plain(smart)).gsm7()).isTrue();
    }

    @Test
    void letters_and_emoji_stay() {
        assertThat(SmartCharacters.plain("Łódź, Ñandú 👩‍🔧")).isEqualTo("Łódź, Ñandú 👩‍🔧");
    }

    @Test
    void half_a_surrogate_pair_becomes_a_question_mark() {
        assertThat(SmartCharacters.plain("a\uD83Db")).isEqualTo("a?b");
    }
}
