package dev.textback.texting.linter;

import java.util.List;
import java.util.regex.Pattern;

/** What it may cost the caller: asked of texts and of the answer to HELP by the carriers' handbooks (CTIA, 10DLC campaign registration). */
class RatesLine implements WordingRule {

    private static final Pattern LINE =
            Words.pattern("\\brates (?:may )?apply\\b|\\baplican tarifas\\b|\\btarifas pueden aplicar");

    @Override
    public String id() {
        return "rates-line";
    }

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public List<Remark> judge(Draft draft) {
        return LINE.matcher(draft.words()).find()
                ? List.of()
                : Remark.missing("it does not say 'Msg&data rates may apply.'");
    }
}
