package dev.textback.reply;

import dev.textback.compliance.Tone;
import dev.textback.texting.MenuReply;
import java.util.Map;

/**
 * What the decision table {@code reply-intent} reads of a reply.
 *
 * @param paused whether the business's texts are paused
 */
public record ReplyFacts(MenuReply.Reading reading, Tone tone, boolean paused) {

    /** Within what a string variable of the engine holds. */
    private static final int LONGEST_WORDS = 3_500;

    /** By the names that the table knows. */
    public Map<String, Object> asVariables() {
        String words = reading.words();
        return Map.of(
                "tone",
                tone.code(),
                "menu",
                reading.menu(),
                "digit",
                reading.digit(),
                "staleDigit",
                reading.stale(),
                "paused",
                paused,
                "words",
                words.length() > LONGEST_WORDS ? words.substring(0, LONGEST_WORDS) : words);
    }
}
