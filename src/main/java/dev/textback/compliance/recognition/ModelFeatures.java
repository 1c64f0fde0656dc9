package dev.textback.compliance.recognition;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What the model sees of a text: its words, pairs of them near by and in the same short text, bits of long ones, and the classes of the
 * patterns with their neighbours.
 */
final class ModelFeatures {

    private static final int REACH = 3;
    private static final int SHORT = 14;

    private final Map<String, Set<String>> classes = new HashMap<>();

    ModelFeatures(RuleBook rules) {
        rules.set("model", "classes")
                .forEach(name -> rules.wordsOfClass(name)
                        .forEach(word -> classes.computeIfAbsent(word, first -> new TreeSet<>())
                                .add(name)));
    }

    String[] of(List<Clause> clauses) {
        List<String> words = new ArrayList<>(List.of("^"));
        for (Clause clause : clauses) {
            words.addAll(clause.words());
            words.add(clause.asks() ? "?" : "|");
        }
        List<String> features = new ArrayList<>();
        for (int at = 0; at < words.size(); at++) {
            addWord(words, at, features);
            addClasses(words, at, features);
        }
        addTogether(new ArrayList<>(new TreeSet<>(words)), features);
        features.add("length=" + Math.min(6, words.size() / 3));
        return features.toArray(String[]::new);
    }

    private static void addWord(List<String> words, int at, List<String> features) {
        String word = words.get(at);
        features.add("w=" + word);
        for (int next = at + 1; next <= at + REACH && next < words.size(); next++) {
            features.add("p" + (next - at) + "=" + word + "_" + words.get(next));
        }
        String whole = "<" + word + ">";
        for (int length = 3; length <= 4 && word.length() > 3; length++) {
            for (int from = 0; from + length <= whole.length(); from++) {
                features.add("b=" + whole.substring(from, from + length));
            }
        }
    }

    /** Words of the same text, wherever they stand; of short texts alone, for their number grows with the square. */
    private static void addTogether(List<String> words, List<String> features) {
        for (int one = 0; one < words.size() && words.size() <= SHORT; one++) {
            for (int other = one + 1; other < words.size(); other++) {
                features.add("u=" + words.get(one) + "~" + words.get(other));
            }
        }
    }

    private void addClasses(List<String> words, int at, List<String> features) {
        for (String name : classes.getOrDefault(words.get(at), Set.of())) {
            features.add("c=" + name);
            for (int before = Math.max(0, at - REACH); before < at; before++) {
                features.add("c" + (at - before) + "=" + words.get(before) + "_" + name);
            }
            if (at + 1 < words.size()) {
                features.add("d=" + name + "_" + words.get(at + 1));
            }
        }
    }
}
