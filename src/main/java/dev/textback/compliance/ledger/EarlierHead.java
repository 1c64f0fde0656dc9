package dev.textback.compliance.ledger;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A head that was told before: by a digest, a verification or a file.
 *
 * @param hash at least its first sixteen hexadecimal digits, in lower case
 * @param sequence its place; null if nobody remembers it
 */
public record EarlierHead(String hash, @Nullable Long sequence) {

    private static final Pattern DIGITS = Pattern.compile("[0-9a-f]{16,64}");

    /** @throws IllegalArgumentException if the hash is not at least sixteen hexadecimal digits, or the place not positive */
    public EarlierHead {
        hash = hash.strip().toLowerCase(Locale.ROOT);
        if (!DIGITS.matcher(hash).matches()) {
            throw new IllegalArgumentException("'" + hash
                    + "' is no head of a ledger; it must be 16 to 64 hexadecimal digits, such as ab12cd34ef567890");
        }
        if (sequence != null && sequence < 1) {
            throw new IllegalArgumentException("'" + sequence + "' is no event's number; it must be 1 or more");
        }
    }

    boolean is(LedgerEvent event) {
        return (sequence == null || sequence == event.sequence())
                && event.hash().startsWith(hash);
    }

    /** As a digest says it. */
    @Override
    public String toString() {
        return (sequence == null ? "" : sequence + " ") + hash;
    }
}
