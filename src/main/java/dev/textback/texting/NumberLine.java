package dev.textback.texting;

import java.time.Instant;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a number's line.
 *
 * @param type {@code mobile}, {@code voip}, {@code landline}, {@code toll-free} or {@code unknown} by the carrier's lookup;
 *     {@code text-came-back} if a text to it did, for good
 * @param since when that was learnt; null if nothing is known
 */
public record NumberLine(String type, @Nullable Instant since) {

    static final String TEXT_CAME_BACK = "text-came-back";

    /** Tried like a mobile: whatever is not known to take no texts may well take them. */
    static final NumberLine UNKNOWN = new NumberLine(code(Carrier.LineType.UNKNOWN), null);

    private static final Set<String> NO_TEXTS =
            Set.of(code(Carrier.LineType.LANDLINE), code(Carrier.LineType.TOLL_FREE), TEXT_CAME_BACK);

    /** Whether a text is worth trying. */
    public boolean takesTexts() {
        return !NO_TEXTS.contains(type);
    }

    static String code(Carrier.LineType type) {
        return type.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
