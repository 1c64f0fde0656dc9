package dev.textback.call;

import java.util.Locale;
import java.util.Optional;

/** What the carrier's check of the caller id came to (STIR/SHAKEN, ATIS-1000074). */
public enum Attestation {
    /** Full: the caller may use the number. */
    A,
    /** Partial: the caller's provider knows the caller, but not the number. */
    B,
    /** Gateway: somebody passed the call on. */
    C,
    /** The signature did not hold: the number is probably another's. */
    FAILED,
    /** Nobody said; most calls that are forwarded or come from abroad. */
    UNKNOWN;

    /** {@code A}, {@code B}, {@code C}, {@code failed}, or nothing. */
    public String code() {
        return switch (this) {
            case A, B, C -> name();
            case FAILED -> "failed";
            case UNKNOWN -> "";
        };
    }

    /** One of the codes, in any case. */
    public static Optional<Attestation> of(String code) {
        String known = code.strip().toUpperCase(Locale.ROOT);
        return switch (known) {
            case "A", "B", "C", "FAILED" -> Optional.of(valueOf(known));
            default -> Optional.empty();
        };
    }

    /**
     * Reads what carriers write: a code, or the words of RFC 8224 verification such as {@code TN-Validation-Passed-B} and
     * {@code TN-Validation-Failed}. "Not verified" and everything else says nothing: most of such callers are people.
     */
    public static Attestation reported(String words) {
        String text = words.strip().toUpperCase(Locale.ROOT);
        if (text.startsWith("TN-VALIDATION-PASSED")) {
            return of(text.replaceFirst("TN-VALIDATION-PASSED-?", "")).orElse(A);
        }
        return text.startsWith("TN-VALIDATION-FAILED") ? FAILED : of(text).orElse(UNKNOWN);
    }
}
