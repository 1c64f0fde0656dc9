package dev.textback.compliance.recognition;

import java.util.List;
import java.util.Set;

/**
 * A pattern over the words of one clause. Gaps are bounded and stand one behind the other, so that trying it at a place takes a bounded
 * number of steps.
 *
 * @param rule the name of the rule it belongs to
 */
record Phrase(String rule, List<Element> elements) {

    /** One place of a pattern. */
    sealed interface Element {}

    /** One of these words; may be absent if optional. */
    record OneOf(Set<String> words, boolean optional) implements Element {}

    /** Up to so many words of this set, one behind the other. */
    record Some(Set<String> words, int most) implements Element {}

    /** Up to so many words, whatever they are. */
    record Gap(int most) implements Element {}

    /** The word before is none of these. */
    record NotAfter(Set<String> words) implements Element {}

    /** The clause begins here, but for words that say nothing. */
    record Start() implements Element {}

    /** The clause ends here, but for words that say nothing. */
    record End() implements Element {}

    /** Where the pattern ends if it begins at {@code from}; -1 if it does not fit there. */
    int end(Place place, int from) {
        return end(place, from, 0);
    }

    private int end(Place place, int at, int element) {
        if (element == elements.size()) {
            return at;
        }
        Element next = elements.get(element);
        if (next instanceof OneOf one) {
            int behind =
                    at < place.size() && one.words().contains(place.word(at)) ? end(place, at + 1, element + 1) : -1;
            return behind < 0 && one.optional() ? end(place, at, element + 1) : behind;
        }
        if (next instanceof Gap gap) {
            return afterUpTo(place, at, element, gap.most(), null);
        }
        if (next instanceof Some some) {
            return afterUpTo(place, at, element, some.most(), some.words());
        }
        return holds(next, place, at) ? end(place, at, element + 1) : -1;
    }

    private int afterUpTo(
            Place place, int at, int element, int most, @org.jspecify.annotations.Nullable Set<String> words) {
        for (int skipped = 0; skipped <= most && at + skipped <= place.size(); skipped++) {
            if (skipped > 0 && words != null && !words.contains(place.word(at + skipped - 1))) {
                return -1;
            }
            int end = end(place, at + skipped, element + 1);
            if (end >= 0) {
                return end;
            }
        }
        return -1;
    }

    private static boolean holds(Element element, Place place, int at) {
        if (element instanceof NotAfter not) {
            return at == 0 || !not.words().contains(place.word(at - 1));
        }
        return element instanceof Start ? place.isStart(at) : place.isEnd(at);
    }
}
