package dev.textback.compliance.recognition;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Patterns by the word that each begins with, so that a text is walked through once. */
final class Phrases {

    private final Map<String, List<Phrase>> byFirstWord = new HashMap<>();

    Phrases(List<Phrase> phrases) {
        phrases.forEach(this::add);
    }

    private void add(Phrase phrase) {
        for (Phrase.Element element : phrase.elements()) {
            if (element instanceof Phrase.OneOf one) {
                one.words()
                        .forEach(word -> byFirstWord
                                .computeIfAbsent(word, first -> new ArrayList<>())
                                .add(phrase));
                if (!one.optional()) {
                    return;
                }
            }
        }
    }

    /** The words that some pattern covers. */
    BitSet covered(Place place) {
        BitSet covered = new BitSet(place.size());
        for (int from = 0; from < place.size(); from++) {
            for (Phrase phrase : byFirstWord.getOrDefault(place.word(from), List.of())) {
                int end = phrase.end(place, from);
                if (end > from) {
                    covered.set(from, end);
                }
            }
        }
        return covered;
    }

    /** The rule of the first pattern that fits and covers none of these words. */
    Optional<String> rule(Place place, BitSet taken) {
        for (int from = 0; from < place.size(); from++) {
            for (Phrase phrase : byFirstWord.getOrDefault(place.word(from), List.of())) {
                int end = phrase.end(place, from);
                if (end > from && isFree(taken, from, end)) {
                    return Optional.of(phrase.rule());
                }
            }
        }
        return Optional.empty();
    }

    private static boolean isFree(BitSet taken, int from, int end) {
        int next = taken.nextSetBit(from);
        return next < 0 || next >= end;
    }
}
