package dev.textback.texting;

import static dev.textback.texting.WordedBusiness.acme;
import static org.assertj.core.api.Assertions.assertThat;

import dev.textback.texting.linter.Draft;
import dev.textback.texting.linter.Linter;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/** Whatever a business is called and whatever people write: the text holds it as plain text, and is billed as counted. */
class RenderingPropertiesTest {

    private static final int TRIES = 300;
    private static final TemplateWordings WORDINGS = acme().wordings();

    private static final List<String> HOSTILE = List.of(
            "{{brand}}",
            "{{{answer}}}",
            "{{#brand}}",
            "{{/brand}}",
            "{{=<% %>=}}",
            "{{>x}}",
            "{{",
            "}}",
            "${1}",
            "#{2+2}",
            "\\1",
            "$1",
            "\u0000",
            "\u0007",
            "\u001b",
            "\u0085",
            "\u009f",
            "\r\n",
            "\u000b",
            "\t",
            "\u2028",
            "\u202e",
            "\u2066",
            "\u200f",
            "\u061c",
            "\u200b",
            "\ufeff",
            "e\u0301",
            "e\u200b\u0301",
            "\u00b4\u0301",
            "\ud83d",
            "\ude00",
            "😀",
            "👩\u200d🔧",
            "🇺🇸",
            "שלום",
            "مرحبا",
            "’",
            "“",
            "…",
            "–",
            "`",
            "€",
            "[",
            "^",
            "\u037e",
            "\u1fef",
            "é",
            "ñ",
            "Ł",
            " ",
            "\u00a0",
            "STOP");

    private final SegmentOracle oracle = new SegmentOracle();

    RenderingPropertiesTest() throws IOException {}

    @Property(tries = TRIES)
    void a_text_holds_what_was_written_as_plain_text_and_nothing_of_it_is_evaluated(
            @ForAll("written") String brand, @ForAll("written") String answer) {
        WordingFacts facts = new WordingFacts(acme().called(brand).business(), Map.of("answer", answer));
        WordingTemplate template = WordingTemplate.of("{{brand}}|{{answer}}|");
        if (facts.missingFor(template).isEmpty()) {
            String text = template.render(facts.values());
            assertThat(text)
                    .isEqualTo(SmartCharacters.plain(brand).replace('\n', ' ').strip() + "|"
                            + SmartCharacters.plain(answer).strip() + "|");
            assertThat(text.codePoints()).noneMatch(RenderingPropertiesTest::isControlOrTurnsDirection);
            assertThat(text).doesNotContainPattern("[’‘“”–—…\u00a0]");
        }
    }

    @Property(tries = TRIES)
    void every_wording_is_written_or_refused_as_too_long_in_words(
            @ForAll("written") String value, @ForAll KnownWording name) {
        Map<String, String> facts = new HashMap<>();
        name.facts().forEach(fact -> facts.put(fact, "x" + value));
        try {
            Wordings.Rendered text = WORDINGS.render(name.code(), acme().business(), facts);
            assertThat(text.segments()).isEqualTo(oracle.count(text.body()));
            assertThat(text.body().codePoints()).noneMatch(RenderingPropertiesTest::isControlOrTurnsDirection);
        } catch (IllegalArgumentException e) {
            assertThat(e).hasMessageContainingAll(name.code(), "characters long", "at most");
            assertThat(value).hasSizeGreaterThan(600);
        }
    }

    @Property(tries = TRIES)
    void segments_are_those_that_an_independent_encoder_makes(@ForAll("written") String text) {
        assertThat(Segments.of(text)).isEqualTo(oracle.count(text));
        String plain = SmartCharacters.plain(text);
        assertThat(Segments.of(plain)).isEqualTo(oracle.count(plain));
    }

    @Property(tries = TRIES)
    void making_plain_twice_changes_nothing_more(@ForAll("written") String text) {
        String plain = SmartCharacters.plain(text);
        assertThat(SmartCharacters.plain(plain)).isEqualTo(plain);
    }

    @Property(tries = TRIES)
    void any_template_is_judged_and_one_without_errors_can_be_written(
            @ForAll("written") String template, @ForAll KnownWording name) {
        String written = "{{brand}}: " + template;
        WordingFacts facts = SampleFacts.of(acme().business());
        CheckedWording checked = checked(name, written, facts);
        if (checked.findings().stream().noneMatch(finding -> finding.rule().equals("known-placeholders-only"))) {
            assertThat(checked.rendered()).isNotNull().startsWith("Acme Plumbing:");
            assertThat(checked.rendered().codePoints()).noneMatch(RenderingPropertiesTest::isControlOrTurnsDirection);
        }
    }

    private static CheckedWording checked(KnownWording name, String written, WordingFacts facts) {
        Draft draft = Drafts.of(name, written, facts, true);
        return CheckedWording.of(draft, new Linter().findings(draft));
    }

    private static boolean isControlOrTurnsDirection(int character) {
        return Character.isISOControl(character) && character != '\n'
                || character == 0x061C
                || character >= 0x200E && character <= 0x200F
                || character >= 0x202A && character <= 0x202E
                || character >= 0x2066 && character <= 0x2069;
    }

    @Provide
    Arbitrary<String> written() {
        Arbitrary<String> hostile = Arbitraries.of(HOSTILE).list().ofMaxSize(30).map(pieces -> String.join("", pieces));
        Arbitrary<String> anything = Arbitraries.strings().all().ofMaxLength(200);
        Arbitrary<String> long10000 = Arbitraries.of(HOSTILE)
                .map(piece -> (piece + "a").repeat(10_000).substring(0, 10_000));
        return Arbitraries.frequencyOf(Tuple.of(10, hostile), Tuple.of(10, anything), Tuple.of(1, long10000));
    }
}
