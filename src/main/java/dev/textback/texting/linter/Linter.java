package dev.textback.texting.linter;

import java.util.List;
import java.util.function.Predicate;

/** Judges wordings by the rules of {@link RuleTable}. */
public final class Linter {

    private final RuleTable rules = new RuleTable();

    /** Every rule that the draft breaks, in the order of the table; empty if it keeps them all. */
    public List<Finding> findings(Draft draft) {
        return findings(draft, rule -> true);
    }

    /** Those that must not be broken. */
    public List<Finding> errors(Draft draft) {
        return findings(draft, rule -> rule.severity() == Severity.ERROR);
    }

    private List<Finding> findings(Draft draft, Predicate<WordingRule> wanted) {
        return rules.of(draft.kind()).stream()
                .filter(wanted)
                .flatMap(rule -> rule.judge(draft).stream()
                        .map(remark ->
                                new Finding(rule.id(), rule.severity(), draft.name(), remark.problem(), remark.at())))
                .toList();
    }
}
