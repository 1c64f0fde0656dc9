package dev.textback.texting.linter;

import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A wording to be judged.
 *
 * @param name the wording's name, such as {@code first-text}
 * @param template in plain characters, as its author wrote it, whatever is in it
 * @param facts the placeholders that may stand in it
 * @param absent those of them that have no value, because the business has no such thing
 * @param brand the name of the business; blank if no business is meant
 * @param replies whether the line receives what callers reply
 * @param sample null if the template cannot be written at all, or no business is meant
 */
public record Draft(
        String name,
        WordingKind kind,
        String template,
        Set<String> facts,
        Set<String> absent,
        String brand,
        boolean replies,
        @Nullable Sample sample) {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{[^{}]*}}");

    /** The author's own words, an ellipsis in the place of each placeholder: a brand or an address breaks no rule about words. */
    String words() {
        return PLACEHOLDER.matcher(template).replaceAll("…");
    }

    /** What a caller reads, or as near to it as can be had. */
    String text() {
        return sample == null ? template : sample.text();
    }
}
