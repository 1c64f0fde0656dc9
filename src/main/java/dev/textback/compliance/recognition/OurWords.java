package dev.textback.compliance.recognition;

import java.util.regex.Pattern;

/** Our own words within a reply: phones quote them, and say by themselves that their owner "liked" them. They are nobody's wish. */
final class OurWords {

    private static final Pattern REACTION = Pattern.compile(
            "^\\s*(?:liked|loved|laughed at|emphasi[sz]ed|reacted \\S{1,20} to|removed an? \\w{1,12} from"
                    + "|le gusto|le encanto|le gustó|le encantó)\\s*[“\"«].*",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL | Pattern.UNICODE_CASE);
    private static final Pattern OPT_OUT_LINE = Pattern.compile(
            "[“\"]?(?:(?:reply|text|send)\\s{1,4})?\\bstop[”\"]?\\s{1,4}to\\s{1,4}(?:opt[ -]?out|stop|cancel|end|unsubscribe)\\b"
                    + "(?:\\s{1,4}(?:receiving|of)\\s{1,4}\\w{1,20})?[”\"]?",
            Pattern.CASE_INSENSITIVE);

    private OurWords() {}

    static boolean isReaction(String text) {
        return REACTION.matcher(text).matches();
    }

    /** The text without the line that ends each text of ours; unchanged if it says nothing else. */
    static String without(String text) {
        String rest = OPT_OUT_LINE.matcher(text).replaceAll(". ");
        return rest.codePoints().anyMatch(Character::isLetterOrDigit) ? rest : text;
    }
}
