package dev.textback.texting.linter;

import static dev.textback.texting.linter.WordingKind.AFTER_HOURS;
import static dev.textback.texting.linter.WordingKind.CONFIRMATION;
import static dev.textback.texting.linter.WordingKind.FIRST_TEXT;
import static dev.textback.texting.linter.WordingKind.HELP;
import static dev.textback.texting.linter.WordingKind.MORNING;
import static dev.textback.texting.linter.WordingKind.NUDGE;
import static dev.textback.texting.linter.WordingKind.STAFF_ALERT;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which rule is about which kind of wording; {@code docs/wording.md} prints the same table. */
class RuleTable {

    private static final Set<WordingKind> ALL = EnumSet.allOf(WordingKind.class);
    private static final Set<WordingKind> TO_CALLERS = EnumSet.complementOf(EnumSet.of(STAFF_ALERT));
    private static final Set<WordingKind> UNPROMPTED = EnumSet.of(FIRST_TEXT, AFTER_HOURS, NUDGE, MORNING);
    private static final Set<WordingKind> UNPROMPTED_AND_HELP =
            EnumSet.of(FIRST_TEXT, AFTER_HOURS, NUDGE, MORNING, HELP);

    private final Map<WordingRule, Set<WordingKind>> table = new LinkedHashMap<>();

    RuleTable() {
        table.put(new KnownPlaceholdersOnly(), ALL);
        table.put(new BrandFirst(), TO_CALLERS);
        table.put(new StopLine(), UNPROMPTED_AND_HELP);
        table.put(new ReplyPossible(), EnumSet.complementOf(EnumSet.of(CONFIRMATION, STAFF_ALERT)));
        table.put(new NoCancelWordAsInstruction(), TO_CALLERS);
        table.put(new NoPublicShortener(), ALL);
        table.put(new OneSegment(), ALL);
        table.put(new Gsm7(), ALL);
        table.put(new SaysWhy(), UNPROMPTED_AND_HELP);
        table.put(new Apology(), EnumSet.of(FIRST_TEXT, AFTER_HOURS, MORNING));
        table.put(new ExactlyOneNextStep(), UNPROMPTED);
        table.put(new ConfirmsOnly(), EnumSet.of(CONFIRMATION));
        table.put(new RatesLine(), UNPROMPTED_AND_HELP);
        table.put(new NoPromotionalWords(), TO_CALLERS);
        table.put(new NoSensitiveTopics(), TO_CALLERS);
        table.put(new NoShouting(), ALL);
    }

    List<WordingRule> of(WordingKind kind) {
        return table.entrySet().stream()
                .filter(row -> row.getValue().contains(kind))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Every rule with the kinds of wording it is about. */
    Map<WordingRule, Set<WordingKind>> rows() {
        return Map.copyOf(table);
    }
}
