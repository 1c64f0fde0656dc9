package dev.textback.compliance.recognition;

import dev.textback.compliance.KeywordKind;
import dev.textback.compliance.Keywords;
import dev.textback.compliance.Tone;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * The layers, one after the other: a phone's reaction; the defined words and slips in them, as the whole text; a wish to be left alone in
 * anybody's own words; a soft no; a model for what no pattern understands; and what carries a word of revocation that even it does not. What looks like such a wish and is not is
 * set aside first.
 */
@Component
final class RecognisedKeywords implements Keywords {

    private final ClauseReader reader;
    private final DefinedWords defined;
    private final Wishes wishes;
    private final Language language;
    private final Set<String> carrierAnswers;

    @Autowired
    RecognisedKeywords(OptOutModel model) {
        this(new RuleBook(), model::optOut);
    }

    /** @param model how sure it is, from 0 to 1, that a text opts out */
    RecognisedKeywords(RuleBook rules, ToDoubleFunction<String> model) {
        this.reader = new ClauseReader(rules.spelling());
        this.defined = new DefinedWords(rules);
        this.wishes = new Wishes(rules, model);
        this.language = new Language(rules);
        this.carrierAnswers = rules.set("defined", "carrier");
    }

    @Override
    public Match read(String text) {
        if (OurWords.isReaction(text)) {
            return new Match(KeywordKind.NONE, Tone.REACTION.code() + ":phone", false, "und");
        }
        String own = OurWords.without(text);
        List<Clause> clauses = reader.read(own);
        List<String> words =
                clauses.stream().flatMap(clause -> clause.words().stream()).toList();
        String spoken = language.of(words);
        Optional<DefinedWords.Found> found = defined.read(words);
        if (found.isPresent()) {
            return new Match(found.get().kind(), found.get().rule(), isAnsweredByTheCarrier(text), spoken);
        }
        return wishes.read(own, clauses)
                .map(wish -> new Match(wish.kind(), wish.rule(), false, spoken))
                .orElseGet(() -> new Match(KeywordKind.NONE, "none", false, spoken));
    }

    /** Plivo answers its own words itself, whatever their case, with nothing but white space behind them. */
    private boolean isAnsweredByTheCarrier(String text) {
        return carrierAnswers.contains(
                text.stripTrailing().toLowerCase(Locale.ROOT).replace("stop all", "stop-all"));
    }
}
