package dev.textback.texting.linter;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a rule says about a draft.
 *
 * @param problem half a sentence: what is wrong and what would be right
 * @param at the words that are meant; null if something is missing
 */
public record Remark(String problem, @Nullable String at) {

    static List<Remark> missing(String problem) {
        return List.of(new Remark(problem, null));
    }
}
