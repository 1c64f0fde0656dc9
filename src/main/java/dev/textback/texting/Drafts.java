package dev.textback.texting;

import dev.textback.texting.linter.Draft;
import dev.textback.texting.linter.Sample;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Makes drafts for the linter: the template in plain characters, and the text that it becomes. */
final class Drafts {

    private Drafts() {}

    /**
     * A draft of what a business sends.
     *
     * @param written the template as its author wrote it, whatever is in it
     * @param facts to try it with
     * @param replies whether the line receives what callers reply
     */
    static Draft of(KnownWording name, String written, WordingFacts facts, boolean replies) {
        Set<String> absent = name.facts().stream()
                .filter(fact -> !facts.values().containsKey(fact))
                .collect(Collectors.toUnmodifiableSet());
        return new Draft(
                name.code(),
                name.kind(),
                SmartCharacters.plain(written).strip(),
                name.facts(),
                absent,
                facts.values().getOrDefault("brand", ""),
                replies,
                sample(written, facts));
    }

    /** A draft of a file's template, of which nobody knows yet who sends it. */
    static Draft unsent(KnownWording name, String written, boolean replies) {
        return new Draft(
                name.code(),
                name.kind(),
                SmartCharacters.plain(written).strip(),
                name.facts(),
                Set.of(),
                "",
                replies,
                null);
    }

    private static @Nullable Sample sample(String written, WordingFacts facts) {
        try {
            WordingTemplate template = WordingTemplate.of(written);
            return facts.missingFor(template).isEmpty() ? sample(template.render(facts.values())) : null;
        } catch (IllegalArgumentException e) {
            // The linter says what is wrong with it
            return null;
        }
    }

    private static Sample sample(String text) {
        Segments segments = Segments.of(text);
        String outside = text.codePoints()
                .mapToObj(Character::toString)
                .filter(character -> !Gsm7Alphabet.holds(character))
                .distinct()
                .collect(Collectors.joining(" "));
        return new Sample(text, segments.units(), segments.count(), outside);
    }
}
