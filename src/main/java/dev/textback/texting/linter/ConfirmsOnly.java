package dev.textback.texting.linter;

import java.util.List;

/** The confirmation of an opt-out confirms and asks for nothing: 47 CFR 64.1200(a)(12). How to opt in again may stand in it. */
class ConfirmsOnly implements WordingRule {

    @Override
    public String id() {
        return "confirms-only";
    }

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public List<Remark> judge(Draft draft) {
        return NextSteps.of(draft.template()).stream()
                .distinct()
                .map(step ->
                        new Remark("a confirmation of an opt-out only confirms, but this asks: '" + step + "'", step))
                .toList();
    }
}
