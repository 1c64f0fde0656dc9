package dev.textback.compliance.recognition;

import dev.textback.compliance.KeywordKind;
import dev.textback.compliance.Tone;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** What a text wishes in its own words: by the patterns, clause by clause, then by the model. */
final class Wishes {

    /** How sure the model must be, and from where on a person reads the text; chosen on the development lines. */
    private static final double SURE = 0.8;

    private static final double SURE_WITHOUT_A_REFUSAL = 0.985;

    private static final double UNSURE = 0.3;

    private static final double UNSURE_WITHOUT_A_REFUSAL = 0.5;

    /** Below this the model doubts that a pattern understood the text; above the next, that a soft no is all it says. */
    private static final double DOUBTED = 0.3;

    private static final double MORE_THAN_DECLINED = 0.95;

    private final Phrases lookAlikes;
    private final Phrases optOut;
    private final Phrases noCalls;
    private final Phrases wantsTexts;
    private final Phrases softNo;
    private final Phrases apology;
    private final Phrases smallTalk;
    private final Phrases callDeclined;
    private final Phrases unsure;
    private final OptOutModel model;
    private final Set<String> openers;
    private final Set<String> closers;

    Wishes(RuleBook rules, OptOutModel model) {
        this.model = model;
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

    Optional<Wish> read(List<Clause> clauses) {
        List<Read> read = clauses.stream().map(this::read).toList();
        double sure = model.optOut(clauses);
        boolean textsAreWelcome = any(read, wantsTexts);
        return byPhrase(clauses, read, textsAreWelcome)
                .or(() -> softNo(read)
                        .filter(rule -> sure < MORE_THAN_DECLINED)
                        .map(rule -> new Wish(KeywordKind.NONE, Tone.SOFT_NO.code() + ":" + rule)))
                .or(() -> textsAreWelcome ? Optional.empty() : unsure(read, callDeclined))
                .or(() -> textsAreWelcome ? Optional.empty() : byModel(read, sure))
                .or(() -> textsAreWelcome ? Optional.empty() : unsure(read, sure));
    }

    /** A pattern that the model doubts is read by a person. */
    private Optional<Wish> byPhrase(List<Clause> clauses, List<Read> read, boolean textsAreWelcome) {
        return first(read, optOut)
                .filter(rule -> !isAMisdial(rule, read))
                .or(() -> textsAreWelcome ? Optional.empty() : first(read, noCalls))
                .map(rule -> model.doubts(clauses, DOUBTED)
                        ? new Wish(KeywordKind.NONE, Tone.UNSURE.code() + ":doubted-" + rule)
                        : new Wish(KeywordKind.OPT_OUT, "opt-out-phrase:" + rule));
    }

    private record Read(Clause clause, Place place, BitSet lookAlike) {}

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

    private Optional<Wish> byModel(List<Read> read, double sure) {
        double least = read.stream().anyMatch(this::refuses) ? SURE : SURE_WITHOUT_A_REFUSAL;
        return sure >= least ? Optional.of(new Wish(KeywordKind.OPT_OUT, "opt-out-model")) : Optional.empty();
    }

    private Optional<Wish> unsure(List<Read> read, double sure) {
        double least = read.stream().anyMatch(this::refuses) ? UNSURE : UNSURE_WITHOUT_A_REFUSAL;
        return sure >= least
                ? Optional.of(new Wish(KeywordKind.NONE, Tone.UNSURE.code() + ":model"))
                : unsure(read, unsure);
    }

    private boolean refuses(Read read) {
        return IntStream.range(0, read.place().size())
                .anyMatch(at -> !read.lookAlike().get(at)
                        && model.isRefusal(read.place().word(at)));
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
