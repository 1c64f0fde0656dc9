package dev.textback.texting.linter;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a text asks of its caller. A sentence asks if it offers digits, a link or a number to call, invites a reply, or is a question. Three
 * things are one step: alternatives in one sentence with "or"; sentences that go on with the same menu; a question that leads to the sentence
 * behind it. How to opt out and to get help is no step.
 */
final class NextSteps {

    private static final Pattern WAY_OUT = Pattern.compile(
            "(?i:(?:\\bor\\b|,|;)?\\s*(?:\\b(?:reply|text|send)\\s+)?)['\"]?\\b(?:STOP|HELP|START)\\b[^.!?\\n]*");
    private static final Pattern SENTENCE_END = Pattern.compile("(?<=[.!?])\\s+|\\n+");
    private static final Pattern OPTING_OUT = Words.pattern("\\bopt(?:ing)?[ -]?out\\b|\\bunsubscribe\\b");

    private static final Pattern MENU =
            Words.pattern("\\b(?:reply|text|send|press|answer)\\b[^.!?\\n]*?\\b\\d\\b|\\b\\d\\s?(?:=|\\))");
    private static final Pattern LINK = Words.pattern("\\{\\{\\s*bookingUrl\\s*}}|" + WebAddresses.HOST);
    private static final Pattern NUMBER = Words.pattern("\\{\\{\\s*businessPhone\\s*}}|\\d{3}[ .)-]{0,2}\\d{4}");
    private static final Pattern INVITATION = Words.pattern(
            "\\breply\\b|\\b(?:text|write|send|tell|message) (?:us|me|it|back)\\b|\\btext (?:a|your|the)\\b|\\blet us know\\b"
                    + "|\\b(?:call|ring|phone) (?:us|me|again|back)\\b|\\bgive us a (?:call|ring)\\b");

    private NextSteps() {}

    /** Each step as it stands in the template. */
    static List<String> of(String template) {
        String asked = WAY_OUT.matcher(template).replaceAll("");
        List<String> sentences = Stream.of(SENTENCE_END.split(asked))
                .filter(sentence -> !OPTING_OUT.matcher(sentence).find())
                .toList();
        List<String> steps = new ArrayList<>();
        boolean inMenu = false;
        for (int i = 0; i < sentences.size(); i++) {
            String sentence = sentences.get(i).strip();
            boolean continues = inMenu && MENU.matcher(sentence).find();
            boolean leads = sentence.endsWith("?")
                    && !offers(sentence)
                    && i + 1 < sentences.size()
                    && offers(sentences.get(i + 1));
            if (!continues && !leads) {
                steps.addAll(stepsOf(sentence));
            }
            inMenu = MENU.matcher(sentence).find();
        }
        return steps;
    }

    private static boolean offers(String sentence) {
        return kinds(sentence) > 0 || INVITATION.matcher(sentence).find();
    }

    private static long kinds(String sentence) {
        return Stream.of(MENU, LINK, NUMBER)
                .map(kind -> kind.matcher(sentence))
                .filter(Matcher::find)
                .count();
    }

    private static List<String> stepsOf(String sentence) {
        boolean asks = offers(sentence) || sentence.endsWith("?");
        boolean twice = kinds(sentence) > 1
                && !Words.pattern("\\bor\\b").matcher(sentence).find();
        return !asks ? List.of() : twice ? List.of(sentence, sentence) : List.of(sentence);
    }
}
