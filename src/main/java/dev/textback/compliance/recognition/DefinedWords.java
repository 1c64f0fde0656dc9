package dev.textback.compliance.recognition;

import dev.textback.compliance.KeywordKind;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The words that the law (47 CFR 64.1200(a)(10)) and the carriers' keyword tables define, and slips of the thumb in them. They count as the
 * whole text only, never inside a sentence; for opting out, courtesy and repetition around them do not matter ("please stop", "STOP STOP").
 */
final class DefinedWords {

    private static final Pattern REPEATED_LETTERS = Pattern.compile("(\\p{L})\\1+");
    private static final int LONGEST_SLIP = 40;

    private final Set<String> optOut;
    private final Set<String> optIn;
    private final Set<String> help;
    private final Set<String> courtesy;
    private final Slips slips;

    DefinedWords(RuleBook rules) {
        this.optOut = rules.set("defined", "opt-out");
        this.optIn = rules.set("defined", "opt-in");
        this.help = rules.set("defined", "help");
        this.courtesy = rules.set("defined", "courtesy");
        this.slips = new Slips(rules.set("slips", "defined"), rules.ordinaryWords(), 4);
    }

    /** @param kind what the text asks for */
    record Found(KeywordKind kind, String rule) {}

    /** @param words the whole text, plain */
    Optional<Found> read(List<String> words) {
        if (words.size() == 1 && optIn.contains(words.get(0))) {
            return Optional.of(new Found(KeywordKind.OPT_IN, "opt-in-word:" + words.get(0)));
        }
        if (words.size() == 1 && help.contains(words.get(0))) {
            return Optional.of(new Found(KeywordKind.HELP, "help-word:" + words.get(0)));
        }
        if (!words.isEmpty() && words.stream().allMatch(word -> optOut.contains(word) || courtesy.contains(word))) {
            return words.stream().filter(optOut::contains).findFirst().map(word -> optOut("opt-out-word:", word));
        }
        return slip(words);
    }

    /** One word that was meant to be a defined one, with courtesy around it; or its letters one by one. */
    private Optional<Found> slip(List<String> words) {
        List<String> said =
                words.stream().filter(word -> !courtesy.contains(word)).toList();
        if (said.size() > 1 && said.stream().allMatch(word -> word.length() <= 4) || said.size() == 2) {
            String joined = String.join("", said);
            return joined.length() <= LONGEST_SLIP && optOut.contains(joined)
                    ? Optional.of(optOut("opt-out-slip:", joined))
                    : Optional.empty();
        }
        return said.size() == 1 ? meant(said.get(0)) : Optional.empty();
    }

    private Optional<Found> meant(String written) {
        if (written.length() > LONGEST_SLIP) {
            return Optional.empty();
        }
        String letters =
                written.replace('0', 'o').replace('$', 's').replace('5', 's').replace('1', 'i');
        String once = REPEATED_LETTERS.matcher(letters).replaceAll("$1");
        for (String word : List.of(letters, once)) {
            if (optOut.contains(word)) {
                return Optional.of(optOut("opt-out-slip:", word));
            }
        }
        if (once.replace("stop", "").isEmpty()) {
            return Optional.of(optOut("opt-out-slip:", "stop"));
        }
        return slips.meant(letters).or(() -> slips.meant(once)).map(word -> optOut("opt-out-slip:", word));
    }

    private static Found optOut(String rule, String word) {
        return new Found(KeywordKind.OPT_OUT, rule + word);
    }
}
