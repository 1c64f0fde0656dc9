package dev.textback.simulator;

import java.util.Locale;
import java.util.Set;

/**
 * The words the carrier itself acts on (Plivo DND): the whole text, any case, white space after it allowed, nothing else. "Stop it!" is none
 * of them.
 */
enum CarrierWord {
    STOP(
            "You have been unsubscribed and will not receive any more messages from this number.",
            "STOP",
            "END",
            "QUIT",
            "CANCEL",
            "UNSUBSCRIBE",
            "UNSUB",
            "STOP ALL"),
    START(
            "You have been resubscribed and will receive messages from this number again.",
            "START",
            "YES",
            "RESUME",
            "UNSTOP",
            "GO"),
    HELP("Text STOP to stop receiving messages from this number. Message and data rates may apply.", "HELP", "INFO"),
    NONE("");

    private final String answer;
    private final Set<String> words;

    CarrierWord(String answer, String... words) {
        this.answer = answer;
        this.words = Set.of(words);
    }

    static CarrierWord in(String text) {
        String whole = text.stripTrailing().toUpperCase(Locale.ROOT);
        for (CarrierWord word : values()) {
            if (word.words.contains(whole)) {
                return word;
            }
        }
        return NONE;
    }

    /** What the carrier answers by itself. */
    String answer() {
        return answer;
    }
}
