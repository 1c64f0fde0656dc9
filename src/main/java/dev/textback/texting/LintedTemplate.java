package dev.textback.texting;

import dev.textback.texting.linter.Finding;
import dev.textback.texting.linter.Linter;
import java.util.List;
import java.util.stream.Collectors;

/** Templates of a file, refused if the linter finds an error. */
final class LintedTemplate {

    private static final Linter LINTER = new Linter();

    private LintedTemplate() {}

    /** @throws IllegalArgumentException if the template cannot be used; the message says what would be right */
    static WordingTemplate of(KnownWording name, String written, boolean replies) {
        if (written.isBlank()) {
            throw new IllegalArgumentException("it is empty");
        }
        refuse(LINTER.errors(Drafts.unsent(name, written, replies)));
        return WordingTemplate.of(written);
    }

    /** @throws IllegalArgumentException if an error is among the findings; the message names each, with its rule */
    static void refuse(List<Finding> findings) {
        String errors = findings.stream()
                .filter(Finding::isError)
                .map(LintedTemplate::sentence)
                .collect(Collectors.joining("; "));
        if (!errors.isEmpty()) {
            throw new IllegalArgumentException(errors);
        }
    }

    /** What is wrong, and the rule that says so. */
    static String sentence(Finding finding) {
        return finding.problem() + " (" + finding.rule() + ")";
    }
}
