package dev.textback.texting.linter;

import java.util.List;
import java.util.regex.Pattern;

/** The first text and the morning's apologise for the missed call: house style, and what keeps a stranger's text from reading like spam. */
class Apology implements WordingRule {

    private static final Pattern SORRY =
            Words.pattern("\\b(?:sorry|apolog\\w+|regret|disculp\\w+|perd[oó]n\\w*|lo sentimos|lamentamos)\\b");

    @Override
    public String id() {
        return "apology";
    }

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public List<Remark> judge(Draft draft) {
        return SORRY.matcher(draft.words()).find()
                ? List.of()
                : Remark.missing("it does not apologise, such as 'Sorry to miss your call'");
    }
}
