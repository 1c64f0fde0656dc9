package dev.textback.texting.linter;

import java.util.List;

/** Judges wordings by the rules of {@link RuleTable}. */
public final class Linter {

    private final RuleTable rules = new RuleTable();

    /** Every rule that the draft breaks, in the order of the table; empty if it keeps them all. */
    public List<Finding> findings(Draft draft) {
        return rules.of(draft.kind()).stream()
                .flatMap(rule -> rule.judge(draft).stream()
                        .map(remark ->
                                new Finding(rule.id(), rule.severity(), draft.name(), remark.problem(), remark.at())))
                .toList();
    }
}
