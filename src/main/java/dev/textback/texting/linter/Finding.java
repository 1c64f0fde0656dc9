package dev.textback.texting.linter;

import org.jspecify.annotations.Nullable;

/**
 * A rule that a wording breaks.
 *
 * @param rule the rule's id, such as {@code brand-first}
 * @param problem what is wrong and what would be right, without the wording's name
 * @param at the words that are meant; null if something is missing
 */
public record Finding(
        String rule,
        Severity severity,
        String wording,
        String problem,
        @Nullable String at) {

    public boolean isError() {
        return severity == Severity.ERROR;
    }

    /** A sentence for people. */
    public String message() {
        return "Wording '" + wording + "': " + problem + ".";
    }
}
