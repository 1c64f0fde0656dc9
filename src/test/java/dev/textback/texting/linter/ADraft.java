package dev.textback.texting.linter;

import java.util.List;
import java.util.Set;

/** Wordings for tests of the rules: of Acme Plumbing, unless a test says what is different. */
record ADraft(WordingKind kind, String template, String brand, boolean replies) {

    private static final Set<String> FACTS = Set.of("brand", "callTime", "callDay", "bookingUrl", "businessPhone");
    private static final Linter LINTER = new Linter();

    static ADraft firstText(String template) {
        return new ADraft(WordingKind.FIRST_TEXT, template, "Acme Plumbing", true);
    }

    ADraft as(WordingKind changed) {
        return new ADraft(changed, template, brand, replies);
    }

    ADraft by(String changed) {
        return new ADraft(kind, template, changed, replies);
    }

    ADraft withoutReplies() {
        return new ADraft(kind, template, brand, false);
    }

    /** What the rule says; empty if it is kept. */
    List<Finding> findings(String rule) {
        return LINTER.findings(new Draft("first-text", kind, template, FACTS, Set.of(), brand, replies, null)).stream()
                .filter(finding -> finding.rule().equals(rule))
                .toList();
    }
}
