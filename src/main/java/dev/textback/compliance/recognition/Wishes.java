package dev.textback.compliance.recognition;

import dev.textback.compliance.KeywordKind;
import dev.textback.compliance.Tone;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/** What a text wishes in its own words: by the patterns, clause by clause, then by the model. */
final class Wishes {

    /** How sure the model must be, and from where on a person reads the text; chosen on lines that it was not trained on. */
    private static final double SURE = 0.8;

    private static final double SURE_OF_LITTLE = 0.95;

    private static final double UNSURE = 0.1;

    private static final double UNSURE_WITHOUT_A_REFUSAL = 0.6;

    private static final double UNSURE_OF_ONE_WORD = 0.965;

    /** Of a text of so many words the model must be surer. */
    private static final int SHORT = 3;

    /** Below this the model doubts that a pattern understood the text; above the next, that a soft no is all it says. */
    private static final double DOUBTED = 0.05;

    private static final double MORE_THAN_DECLINED = 0.9;

    private final Phrases lookAlikes;
    private final Phrases optOut;
    private final Phrases noCalls;
    private final Phrases wantsTexts;
    private final Phrases softNo;
    private final Phrases apology;
    private final Phrases smallTalk;
    private final Phrases callDeclined;
    private final Phrases unsure;
    private final ToDoubleFunction<String> model;
    private final Set<String> refusals;
    private final Set<String> openers;
    private final Set<String> closers;

    /** @param model how sure it is, from 0 to 1, that a text opts out */
    Wishes(RuleBook rules, ToDoubleFunction<String> model) {
        this.model = model;
        this.refusals = rules.set("model", "refusals");
        this.lookAlikes = rules.phrases("look-alike");
        this.optOut = rules.phrases("opt-out");
        this.noCalls = rules.phrases("no-calls");
        this.wantsTexts = rules.phrases("wants-texts");
        this.softNo = rules.phrases("soft-no");
        this.apology = rules.phrases("apology");
        this.smallTalk = rules.phrases("small-talk");
        this.callDeclined = rules.phrases("call-declined");
        this.unsure = rules.phrases("unsure");
        this.openers = rules.wordsOfClass("openers");
        this.closers = rules.wordsOfClass("closers");
    }

    /** @param rule named for what it stands for */
    record Wish(KeywordKind kind, String rule) {}

    /** @param text the same as its clauses, as it came */
    Optional<Wish> read(String text, List<Clause> clauses) {
        List<Read> read = clauses.stream().map(this::read).toList();
        double sure = read.stream().allMatch(Read::onlyLooksLikeIt) ? 0 : model.applyAsDouble(text);
        boolean textsAreWelcome = any(read, wantsTexts);
        return byPhrase(read, sure, textsAreWelcome)
                .or(() -> softNo(read)
                        .filter(rule -> sure < MORE_THAN_DECLINED)
                        .map(rule -> new Wish(KeywordKind.NONE, Tone.SOFT_NO.code() + ":" + rule)))
                .or(() -> textsAreWelcome ? Optional.empty() : unsure(read, callDeclined))
                .or(() -> byModel(read, sure, textsAreWelcome))
                .or(() -> textsAreWelcome ? Optional.empty() : unsure(read, sure));
    }

    /** A pattern that the model doubts is read by a person; of one word it knows too little to doubt. */
    private Optional<Wish> byPhrase(List<Read> read, double sure, boolean textsAreWelcome) {
        return first(read, optOut)
                .filter(rule -> !isAMisdial(rule, read))
                .or(() -> textsAreWelcome ? Optional.empty() : first(read, noCalls))
                .map(rule -> sure < DOUBTED && words(read) > 1
                        ? new Wish(KeywordKind.NONE, Tone.UNSURE.code() + ":doubted-" + rule)
                        : new Wish(KeywordKind.OPT_OUT, "opt-out-phrase:" + rule));
    }

    private record Read(Clause clause, Place place, BitSet lookAlike) {

        boolean onlyLooksLikeIt() {
            return lookAlike.cardinality() == place.size();
        }
    }

    private static int words(List<Read> read) {
        return read.stream().mapToInt(one -> one.place().size()).sum();
    }

    private Read read(Clause clause) {
        Place place = new Place(clause.words(), openers, closers);
        return new Read(clause, place, lookAlikes.covered(place));
    }

    private static Optional<String> first(List<Read> read, Phrases phrases) {
        return read.stream()
                .flatMap(one -> phrases.rule(one.place(), one.lookAlike()).stream())
                .findFirst();
    }

    private static boolean any(List<Read> read, Phrases phrases) {
        return read.stream()
                .anyMatch(one -> phrases.rule(one.place(), new BitSet()).isPresent());
    }

    private static Optional<Wish> unsure(List<Read> read, Phrases phrases) {
        return first(read, phrases).map(rule -> new Wish(KeywordKind.NONE, Tone.UNSURE.code() + ":" + rule));
    }

    private Optional<Wish> byModel(List<Read> read, double sure, boolean textsAreWelcome) {
        int words = words(read);
        boolean saysMuch = words > SHORT && !textsAreWelcome && read.stream().anyMatch(this::refuses);
        return words > 1 && sure >= (saysMuch ? SURE : SURE_OF_LITTLE)
                ? Optional.of(new Wish(KeywordKind.OPT_OUT, "opt-out-model"))
                : Optional.empty();
    }

    private Optional<Wish> unsure(List<Read> read, double sure) {
        double least = words(read) == 1
                ? UNSURE_OF_ONE_WORD
                : read.stream().anyMatch(this::refuses) ? UNSURE : UNSURE_WITHOUT_A_REFUSAL;
        return sure >= least
                ? Optional.of(new Wish(KeywordKind.NONE, Tone.UNSURE.code() + ":model"))
                : unsure(read, unsure);
    }

    private boolean refuses(Read read) {
        return IntStream.range(0, read.place().size())
                .anyMatch(at -> !read.lookAlike().get(at)
                        && refusals.contains(read.place().word(at)));
    }

    /** "Wrong number" from somebody who is sorry dialled it; from anybody else it says that we did. */
    private boolean isAMisdial(String rule, List<Read> read) {
        return rule.contains("wrong-number") && any(read, apology);
    }

    /** Every clause declines, or says nothing; one at least declines; none asks. */
    private Optional<String> softNo(List<Read> read) {
        Optional<String> rule = Optional.empty();
        for (Read one : read) {
            Optional<String> declines = softNo.rule(one.place(), one.lookAlike());
            if (one.clause().asks() || declines.isEmpty() && !saysNothing(one.place())) {
                return Optional.empty();
            }
            rule = rule.or(() -> declines);
        }
        return rule;
    }

    private boolean saysNothing(Place place) {
        return place.isEnd(0)
                || place.isStart(place.size())
                || smallTalk.rule(place, new BitSet()).isPresent();
    }
}
