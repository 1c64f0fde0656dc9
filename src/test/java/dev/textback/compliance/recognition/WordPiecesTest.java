package dev.textback.compliance.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WordPiecesTest {

    private static final long BEGIN = 101;
    private static final long END = 102;
    private static final long UNKNOWN = 100;

    private final WordPieces pieces = new WordPieces();

    /** The numbers are those that the model's makers publish for these words. */
    @ParameterizedTest
    @CsvSource({"stop,2644", "Stop,2644", "STÓP,2644", "please,3531"})
    void a_word_that_the_list_holds_is_one_piece_in_any_case_and_with_any_accent(String word, long place) {
        assertThat(pieces.of(word)).containsExactly(BEGIN, place, END);
    }

    @ParameterizedTest
    @ValueSource(strings = {"stop\u200e", "\u202estop", "st\u0000op", "stop\ufe0f", "  stop\n"})
    void what_nobody_sees_changes_nothing(String text) {
        assertThat(pieces.of(text)).isEqualTo(pieces.of("stop"));
    }

    @Test
    void a_sign_at_a_word_leaves_the_word_readable() {
        assertThat(pieces.of("stop🛑")).containsExactly(BEGIN, 2644, UNKNOWN, END);
        assertThat(pieces.of("stop!!")).containsExactly(BEGIN, 2644, 999, 999, END);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\u200f", "\ud83d"})
    void a_text_without_words_is_begin_and_end(String text) {
        assertThat(pieces.of(text)).containsExactly(BEGIN, END);
    }

    @Test
    void a_short_text_is_one_window() {
        assertThat(pieces.windows("stop " + "please ".repeat(61), 8))
                .singleElement()
                .satisfies(window -> assertThat(window).hasSize(WordPieces.WINDOW));
    }

    @Test
    void a_long_text_is_read_in_windows_that_overlap_by_half_and_miss_nothing() {
        List<long[]> windows = pieces.windows("please ".repeat(100) + "stop", 8);

        assertThat(windows).hasSize(3).allSatisfy(window -> {
            assertThat(window).hasSize(WordPieces.WINDOW).startsWith(BEGIN).endsWith(END);
        });
        assertThat(Arrays.stream(windows.get(2)).filter(place -> place == 2644)).hasSize(1);
        assertThat(LongStream.of(windows.get(0)).filter(place -> place == 2644)).isEmpty();
    }

    @Test
    void of_a_very_long_text_both_ends_are_read() {
        String text = "stop " + "please ".repeat(2_000) + "stop";

        List<long[]> windows = pieces.windows(text, 8);

        assertThat(windows).hasSize(8);
        assertThat(IntStream.of(0, 7).mapToObj(windows::get))
                .allSatisfy(window -> assertThat(window).contains(2644));
    }
}
