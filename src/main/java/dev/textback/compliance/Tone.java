package dev.textback.compliance;

import java.util.Locale;

/** How a text sounds that is none of the keywords; the decision table for replies asks for {@link #code()}. */
public enum Tone {
    /** An ordinary reply. */
    REPLY,
    /** "No thanks", "found someone else": it ends this conversation, and is no opt-out. */
    SOFT_NO,
    /** It may mean "stop" and may not: a person reads it, and nothing goes out by itself. */
    UNSURE,
    /** What a phone sends by itself when its owner marks a text of ours, such as {@code Liked “…”}. */
    REACTION;

    /** As diagrams and rule names write it, such as {@code soft-no}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The tone that a rule stands for: rules are named for it, such as {@code soft-no:no-thanks}. */
    public static Tone ofRule(String rule) {
        for (Tone tone : values()) {
            if (rule.startsWith(tone.code() + ":")) {
                return tone;
            }
        }
        return REPLY;
    }
}
