package dev.textback.compliance.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import dev.textback.compliance.KeywordKind;
import dev.textback.compliance.Keywords;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.StringLength;

/** Whatever a phone can send is read, and read in time. */
class RecognitionProperties {

    private static final Keywords KEYWORDS = new RecognisedKeywords(new OptOutModel());

    /** Generous on a busy machine; a pattern that goes back over the text takes minutes. */
    private static final long PATIENCE_NANOS = 3_000_000_000L;

    @Property
    void any_text_is_read(@ForAll @StringLength(max = 400) String text) {
        isRead(text);
    }

    @Property
    void control_characters_direction_marks_and_emoji_change_nothing_in_a_stop(
            @ForAll("noise") String before, @ForAll("noise") String after) {
        assertThat(KEYWORDS.read(before + "stop" + after).kind()).isEqualTo(KeywordKind.OPT_OUT);
    }

    @Property(tries = 60)
    void a_text_of_ten_thousand_characters_is_read_in_time(@ForAll("long texts") String text) {
        long begun = System.nanoTime();
        isRead(text);
        assertThat(System.nanoTime() - begun).as("nanoseconds").isLessThan(PATIENCE_NANOS);
    }

    @Property
    void digits_alone_are_never_an_opt_out(@ForAll("digits") String text) {
        assertThat(KEYWORDS.read(text).kind()).isEqualTo(KeywordKind.NONE);
    }

    @Property
    void the_case_of_a_text_does_not_matter(@ForAll("sentences") String text) {
        assertThat(KEYWORDS.read(text.toUpperCase(java.util.Locale.ROOT)).kind())
                .isEqualTo(KEYWORDS.read(text).kind());
    }

    private static void isRead(String text) {
        Keywords.Match match = KEYWORDS.read(text);
        assertThat(match.rule()).isNotBlank().hasSizeLessThanOrEqualTo(100);
        assertThat(match.language()).isIn("en", "es", "und");
    }

    @Provide
    Arbitrary<String> noise() {
        return Arbitraries.of(
                        "\u0000", "\u0007", "\u200e", "\u200f", "\u202e", "\u2066", "\ufeff", " ", "😡", "🙏🏽", "!",
                        "\n")
                .list()
                .ofMaxSize(12)
                .map(marks -> String.join("", marks));
    }

    @Provide
    Arbitrary<String> digits() {
        return Arbitraries.strings().numeric().ofMinLength(0).ofMaxLength(30);
    }

    @Provide
    Arbitrary<String> sentences() {
        return words().list().ofMinSize(1).ofMaxSize(12).map(words -> String.join(" ", words));
    }

    @Provide("long texts")
    Arbitrary<String> longTexts() {
        Arbitrary<String> one = Arbitraries.oneOf(
                words(),
                Arbitraries.of("a", "👩‍👩‍👧", "\u202e", "é", "\u0001", "dont text", "stop \" to ", "“", "-"),
                Arbitraries.strings().ofLength(7));
        return one.list().ofMinSize(1).ofMaxSize(6).map(parts -> {
            String unit = String.join(" ", parts) + " ";
            return unit.repeat(10_000 / unit.length() + 1).substring(0, 10_000);
        });
    }

    private static Arbitrary<String> words() {
        return Arbitraries.of(List.of(
                "stop",
                "please",
                "dont",
                "text",
                "me",
                "off",
                "your",
                "list",
                "remove",
                "my",
                "number",
                "by",
                "no",
                "more",
                "texting",
                "want",
                "to",
                "get",
                "any",
                "the",
                "not",
                "que",
                "mensajes",
                "quiero",
                "how",
                "leak",
                "ex",
                "cancel"));
    }
}
