package dev.textback.compliance.recognition;

import java.util.List;
import java.util.Set;

/** Whether words are English or Spanish, by the small words that either language cannot do without. */
final class Language {

    private final Set<String> english;
    private final Set<String> spanish;

    Language(RuleBook rules) {
        this.english = rules.set("language", "en");
        this.spanish = rules.set("language", "es");
    }

    /** {@code en}, {@code es}, or {@code und} if there is no word at all. */
    String of(List<String> words) {
        long letters = words.stream()
                .filter(word -> word.codePoints().anyMatch(Character::isLetter))
                .count();
        if (letters == 0) {
            return "und";
        }
        long inEnglish = words.stream().filter(english::contains).count();
        long inSpanish = words.stream().filter(spanish::contains).count();
        return inSpanish > inEnglish ? "es" : "en";
    }
}
