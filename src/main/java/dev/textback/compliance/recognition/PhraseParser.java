package dev.textback.compliance.recognition;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads the patterns as their file writes them: words; {@code a|b} one of them; <code>{class}</code> one of a class; {@code ?a} perhaps;
 * <code>{class}*</code> up to six of a class; {@code *} up to three words, {@code **} six and {@code ***} twelve, whatever they are; {@code !a} not behind
 * this word; {@code ^} and {@code $} begin and end of the clause.
 */
final class PhraseParser {

    private static final int FEW = 3;
    private static final int MANY = 6;
    private static final int MOST = 12;

    private final Map<String, Set<String>> classes;

    PhraseParser(Map<String, Set<String>> classes) {
        this.classes = classes;
    }

    /** @throws IllegalArgumentException if the pattern cannot be read; the message says why */
    Phrase parse(String rule, String pattern) {
        List<Phrase.Element> elements = new ArrayList<>();
        for (String written : pattern.strip().split("\\s+")) {
            elements.add(element(written));
        }
        boolean beginsWithAWord = elements.stream()
                .filter(element -> !(element instanceof Phrase.Start) && !(element instanceof Phrase.NotAfter))
                .findFirst()
                .filter(Phrase.OneOf.class::isInstance)
                .isPresent();
        if (!beginsWithAWord) {
            throw new IllegalArgumentException("it must begin with a word, so that it is found by it");
        }
        return new Phrase(rule, List.copyOf(elements));
    }

    private Phrase.Element element(String written) {
        return switch (written) {
            case "^" -> new Phrase.Start();
            case "$" -> new Phrase.End();
            case "*" -> new Phrase.Gap(FEW);
            case "**" -> new Phrase.Gap(MANY);
            case "***" -> new Phrase.Gap(MOST);
            default -> wordElement(written);
        };
    }

    private Phrase.Element wordElement(String written) {
        if (written.startsWith("!")) {
            return new Phrase.NotAfter(words(written.substring(1)));
        }
        if (written.startsWith("?")) {
            return new Phrase.OneOf(words(written.substring(1)), true);
        }
        if (written.endsWith("*")) {
            return new Phrase.Some(words(written.substring(0, written.length() - 1)), MANY);
        }
        return new Phrase.OneOf(words(written), false);
    }

    /** The words of alternatives such as <code>a|{class}|b</code>. */
    Set<String> words(String alternatives) {
        Set<String> words = new HashSet<>();
        for (String one : alternatives.split("\\|")) {
            if (one.startsWith("{") && one.endsWith("}")) {
                Set<String> members = classes.get(one.substring(1, one.length() - 1));
                if (members == null) {
                    throw new IllegalArgumentException("there is no class " + one);
                }
                words.addAll(members);
            } else if (one.matches("[\\p{L}\\p{N}-]+")) {
                words.add(one);
            } else {
                throw new IllegalArgumentException("'" + one + "' is no plain word");
            }
        }
        return Set.copyOf(words);
    }
}
