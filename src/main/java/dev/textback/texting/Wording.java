package dev.textback.texting;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * One wording as shipped.
 *
 * @param menu the menu that its variants offer; empty for none
 * @param variants from the preferred one to the shortest
 */
record Wording(KnownWording name, String menu, List<WordingTemplate> variants) {

    /** The first variant whose facts are all there and which fits one segment, else the shortest; empty if facts are missing for each. */
    Optional<WordingTemplate> fitting(WordingFacts facts) {
        List<WordingTemplate> possible = variants.stream()
                .filter(variant -> facts.missingFor(variant).isEmpty())
                .toList();
        return possible.stream()
                .filter(variant -> segments(variant, facts).count() == 1)
                .findFirst()
                .or(() -> possible.stream()
                        .min(Comparator.comparingInt(
                                variant -> segments(variant, facts).units())));
    }

    private static Segments segments(WordingTemplate variant, WordingFacts facts) {
        return Segments.of(variant.render(facts.values()));
    }
}
