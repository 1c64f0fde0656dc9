package dev.textback.compliance.recognition;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Slips of the thumb: a letter too many, too few, wrong, or changed for its neighbour. Long words may hold two. A word that is a word of its
 * own is no slip.
 */
final class Slips {

    private static final int SHORTEST = 5;
    private static final int LONG = 9;
    private static final int LONGEST = 16;

    private final Map<Integer, List<String>> words;
    private final Set<String> known;
    private final Set<String> ordinary;
    private final int shortest;

    Slips(Set<String> words, Set<String> ordinary) {
        this(words, ordinary, SHORTEST);
    }

    /** @param shortest how long a word must be to be looked for among slips */
    Slips(Set<String> words, Set<String> ordinary, int shortest) {
        this.words = new HashMap<>(words.stream().collect(Collectors.groupingBy(String::length)));
        this.known = words;
        this.ordinary = ordinary;
        this.shortest = shortest;
    }

    /** The word that was meant; empty if what was written is a word, or near none. */
    Optional<String> meant(String written) {
        if (written.length() < shortest - 1
                || written.length() > LONGEST
                || known.contains(written)
                || ordinary.contains(written)) {
            return Optional.empty();
        }
        for (int length = written.length() - 2; length <= written.length() + 2; length++) {
            for (String word : words.getOrDefault(length, List.of())) {
                int most = word.length() >= LONG ? 2 : 1;
                if (word.length() >= shortest && distance(written, word) <= most) {
                    return Optional.of(word);
                }
            }
        }
        return Optional.empty();
    }

    /** Optimal string alignment: insertions, deletions, substitutions and swaps of neighbours. */
    private static int distance(String a, String b) {
        int[][] cost = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                cost[i][j] = i == 0 || j == 0 ? i + j : step(a, b, i, j, cost);
            }
        }
        return cost[a.length()][b.length()];
    }

    private static int step(String a, String b, int i, int j, int[][] cost) {
        int same = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        int least = Math.min(Math.min(cost[i - 1][j], cost[i][j - 1]) + 1, cost[i - 1][j - 1] + same);
        boolean swapped = i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
        return swapped ? Math.min(least, cost[i - 2][j - 2] + 1) : least;
    }
}
