package dev.textback.texting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.io.ClassPathResource;

class SegmentCountTest {

    @Test
    void every_character_of_the_alphabet_counts_as_the_published_mapping_says_and_no_other_is_in_it()
            throws IOException {
        Map<Integer, Integer> septets = publishedMapping();
        assertThat(septets).hasSize(127 + 10);
        for (int character = 0; character <= 0xFFFF; character++) {
            assertThat(Gsm7Alphabet.septets((char) character))
                    .as("U+%04X", character)
                    .isEqualTo(septets.getOrDefault(character, 0));
        }
    }

    @Test
    void the_backtick_is_not_gsm() {
        assertThat(Segments.of("`")).isEqualTo(new Segments(false, 1, 1));
    }

    @ParameterizedTest
    @CsvSource({
        "a, 0, 1",
        "a, 1, 1",
        "a, 160, 1",
        "a, 161, 2",
        "a, 306, 2",
        "a, 307, 3",
        "a, 459, 3",
        "a, 460, 4",
        "a, 1530, 10",
        "a, 1531, 11",
        "€, 80, 1",
        "€, 81, 2",
        "€, 152, 2",
        "€, 153, 3",
        "é, 160, 1",
        "é, 161, 2"
    })
    void gsm_texts_take_160_septets_or_153_a_part(String character, int times, int segments) {
        Segments counted = Segments.of(character.repeat(times));
        assertThat(counted.gsm7()).isTrue();
        assertThat(counted.count()).isEqualTo(segments);
    }

    @ParameterizedTest
    @CsvSource({"ж, 70, 1", "ж, 71, 2", "ж, 134, 2", "ж, 135, 3", "😀, 35, 1", "😀, 36, 2", "😀, 66, 2", "😀, 67, 3"})
    void other_texts_take_70_units_or_67_a_part(String character, int times, int segments) {
        Segments counted = Segments.of(character.repeat(times));
        assertThat(counted.gsm7()).isFalse();
        assertThat(counted.count()).isEqualTo(segments);
    }

    @Test
    void an_escape_pair_moves_to_the_next_part_as_a_whole() {
        assertThat(Segments.of("a".repeat(152) + "€" + "a".repeat(151))).isEqualTo(new Segments(true, 305, 2));
        assertThat(Segments.of("a".repeat(152) + "€" + "a".repeat(152))).isEqualTo(new Segments(true, 306, 3));
    }

    @Test
    void a_surrogate_pair_moves_to_the_next_part_as_a_whole() {
        assertThat(Segments.of("a".repeat(66) + "😀" + "a".repeat(65))).isEqualTo(new Segments(false, 133, 2));
        assertThat(Segments.of("a".repeat(66) + "😀" + "a".repeat(66))).isEqualTo(new Segments(false, 134, 3));
    }

    @Test
    void units_count_what_is_billed_not_what_is_seen() {
        assertThat(Segments.of("5 € [net]").units()).isEqualTo(12);
        assertThat(Segments.of("ok 😀").units()).isEqualTo(5);
    }

    private static Map<Integer, Integer> publishedMapping() throws IOException {
        Map<Integer, Integer> septets = new HashMap<>();
        String table = new ClassPathResource("gsm/GSM0338.TXT").getContentAsString(StandardCharsets.UTF_8);
        table.lines()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split("\t"))
                .forEach(columns -> septets.put(Integer.decode(columns[1]), columns[0].length() > 4 ? 2 : 1));
        return septets;
    }
}
