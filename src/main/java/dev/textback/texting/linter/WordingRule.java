package dev.textback.texting.linter;

import java.util.List;

/** One rule that a wording must keep; {@link RuleTable} says which kinds of wording it is about. */
interface WordingRule {

    /** In kebab-case, such as {@code stop-line}. */
    String id();

    Severity severity();

    /** What breaks the rule; empty if nothing does. */
    List<Remark> judge(Draft draft);
}
