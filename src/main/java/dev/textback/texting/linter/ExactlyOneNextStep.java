package dev.textback.texting.linter;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Exactly one thing to do next, as {@link NextSteps} counts: whoever has to choose between two asks answers neither, and a text without any is a
 * dead end. House style.
 */
class ExactlyOneNextStep implements WordingRule {

    @Override
    public String id() {
        return "exactly-one-next-step";
    }

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public List<Remark> judge(Draft draft) {
        List<String> steps = NextSteps.of(draft.template());
        if (steps.size() == 1) {
            return List.of();
        }
        if (steps.isEmpty()) {
            return Remark.missing(
                    "it names no next step; offer one, such as a menu ('Reply 1 to book, 2 to ask') or a link");
        }
        String asks = steps.stream().distinct().map(step -> "'" + step + "'").collect(Collectors.joining(" and "));
        return List.of(new Remark(
                "it asks for " + steps.size() + " things: " + asks
                        + "; ask for one (alternatives in one sentence, with 'or', are one)",
                steps.get(steps.size() - 1)));
    }
}
