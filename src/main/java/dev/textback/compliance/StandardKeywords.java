package dev.textback.compliance;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * The words that the law (47 CFR 64.1200(a)(10)) and the carriers' keyword tables define. They count as the whole text only, never inside a
 * sentence; for opting out, courtesy and repetition around them do not matter ("please stop", "STOP STOP").
 */
@Component
class StandardKeywords implements Keywords {

    /** STOP, QUIT, END, REVOKE, OPT OUT, CANCEL and UNSUBSCRIBE are the law's; the others stand in carriers' tables. */
    private static final Set<String> OPT_OUT = Set.of(
            "stop",
            "quit",
            "end",
            "revoke",
            "opt-out",
            "optout",
            "cancel",
            "unsubscribe",
            "stop-all",
            "stopall",
            "unsub",
            "remove",
            "arret",
            "arrêt");

    /** A carrier also lets YES, GO and RESUME through again, but those are ordinary replies: they bring nobody back here. */
    private static final Set<String> OPT_IN = Set.of("start", "unstop");

    private static final Set<String> HELP = Set.of("help", "info");

    private static final Set<String> COURTESY = Set.of("please", "pls", "plz", "thanks", "thx", "thank-you");

    /** Plivo answers these itself, whatever their case, with nothing but white space behind them. */
    private static final Set<String> PLIVO_ANSWERS = Set.of(
            "stop", "end", "quit", "cancel", "unsubscribe", "unsub", "stop all", "start", "unstop", "help", "info");

    @Override
    public Match read(String text) {
        List<String> words = words(text);
        if (words.size() == 1 && OPT_IN.contains(words.get(0))) {
            return found(KeywordKind.OPT_IN, "opt-in-word:" + words.get(0), text);
        }
        if (words.size() == 1 && HELP.contains(words.get(0))) {
            return found(KeywordKind.HELP, "help-word:" + words.get(0), text);
        }
        if (words.stream().allMatch(word -> OPT_OUT.contains(word) || COURTESY.contains(word))) {
            return words.stream()
                    .filter(OPT_OUT::contains)
                    .findFirst()
                    .map(word -> found(KeywordKind.OPT_OUT, "opt-out-word:" + word, text))
                    .orElseGet(StandardKeywords::nothing);
        }
        return nothing();
    }

    private static Match found(KeywordKind kind, String rule, String text) {
        return new Match(kind, rule, PLIVO_ANSWERS.contains(text.stripTrailing().toLowerCase(Locale.ROOT)), "en");
    }

    private static Match nothing() {
        return new Match(KeywordKind.NONE, "none", false, "en");
    }

    /** Lower case, without punctuation, symbols and invisible characters; an expression of two words is one. */
    private static List<String> words(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[\\p{Cf}'’]", "")
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip()
                .replaceAll("\\b(stop|opt|thank) (all|out|you)\\b", "$1-$2");
        return Arrays.asList(plain.split(" "));
    }
}
