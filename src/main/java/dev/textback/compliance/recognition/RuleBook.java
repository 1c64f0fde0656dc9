package dev.textback.compliance.recognition;

import dev.textback.business.SetUpProblem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The rules as their files write them, read once and checked: {@code recognition/words.txt} and {@code recognition/phrases.txt}. A line
 * is {@code name: what belongs to it}; {@code [section]} begins a section; {@code #} a remark.
 */
final class RuleBook {

    private final Map<String, Map<String, List<String>>> words;
    private final Map<String, Map<String, List<String>>> phrases;
    private final PhraseParser parser;
    private final Spelling spelling;

    RuleBook() {
        this(RuleFile.read("recognition/words.txt"), RuleFile.read("recognition/phrases.txt"));
    }

    RuleBook(Map<String, Map<String, List<String>>> words, Map<String, Map<String, List<String>>> phrases) {
        this.words = words;
        this.phrases = phrases;
        this.spelling = new Spelling(variants(), set("slips", "core"), ordinaryWords());
        this.parser = new PhraseParser(classes());
    }

    Spelling spelling() {
        return spelling;
    }

    /** The words that stand under one name of a section of the word file. */
    Set<String> set(String section, String name) {
        List<String> lines = section(words, "words.txt", section).get(name);
        if (lines == null || lines.isEmpty()) {
            throw new SetUpProblem("recognition/words.txt: [" + section + "] holds no " + name);
        }
        return Set.of(lines.stream()
                .flatMap(line -> List.of(line.split("\\s+")).stream())
                .distinct()
                .toArray(String[]::new));
    }

    /** The patterns of a section, in their order. */
    Phrases phrases(String section) {
        List<Phrase> parsed = new ArrayList<>();
        section(phrases, "phrases.txt", section)
                .forEach((rule, patterns) -> patterns.forEach(pattern -> {
                    try {
                        Phrase phrase = parser.parse(rule, pattern);
                        phrase.elements().forEach(this::checkSpelling);
                        parsed.add(phrase);
                    } catch (IllegalArgumentException e) {
                        throw new SetUpProblem("recognition/phrases.txt: [" + section + "] " + rule + ": " + pattern
                                + ": " + e.getMessage());
                    }
                }));
        return new Phrases(parsed);
    }

    /** The words of a class of the pattern file. */
    Set<String> wordsOfClass(String name) {
        return parser.words("{" + name + "}");
    }

    private void checkSpelling(Phrase.Element element) {
        if (element instanceof Phrase.OneOf one) {
            one.words().stream()
                    .filter(word -> !spelling.of(List.of(word)).equals(List.of(word)))
                    .findFirst()
                    .ifPresent(word -> {
                        throw new IllegalArgumentException("'" + word + "' is read as '"
                                + String.join(" ", spelling.of(List.of(word))) + "'; write that");
                    });
        }
    }

    /** Words of their own, which are no slips in others: those that are listed, and all that the patterns know. */
    Set<String> ordinaryWords() {
        Set<String> ordinary = new HashSet<>(set("slips", "ordinary"));
        phrases.values()
                .forEach(section -> section.values()
                        .forEach(lines ->
                                lines.forEach(line -> ordinary.addAll(List.of(line.split("[^\\p{L}\\p{N}-]+"))))));
        return ordinary;
    }

    private Map<String, String> variants() {
        Map<String, String> variants = new HashMap<>();
        section(words, "words.txt", "spelling")
                .forEach((meant, lines) -> lines.forEach(line -> {
                    for (String variant : line.split(",")) {
                        variants.put(variant.strip(), meant);
                    }
                }));
        return Map.copyOf(variants);
    }

    private Map<String, Set<String>> classes() {
        Map<String, Set<String>> classes = new LinkedHashMap<>();
        section(phrases, "phrases.txt", "classes").forEach((name, lines) -> {
            Set<String> members = new HashSet<>();
            PhraseParser known = new PhraseParser(classes);
            try {
                lines.forEach(line -> members.addAll(known.words(line.strip().replaceAll("\\s+", "|"))));
            } catch (IllegalArgumentException e) {
                throw new SetUpProblem("recognition/phrases.txt: [classes] " + name + ": " + e.getMessage());
            }
            classes.put(name, members);
        });
        return classes;
    }

    private static Map<String, List<String>> section(
            Map<String, Map<String, List<String>>> file, String name, String section) {
        Map<String, List<String>> lines = file.get(section);
        if (lines == null) {
            throw new SetUpProblem("recognition/" + name + " has no section [" + section + "]");
        }
        return lines;
    }
}
