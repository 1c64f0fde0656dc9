package dev.textback.texting.linter;

/**
 * The text as a caller would read it, with facts as wide as they get.
 *
 * @param units septets (GSM-7) or UTF-16 units (UCS-2)
 * @param outside the characters that GSM-7 does not hold, each once; empty if it holds all
 */
public record Sample(String text, int units, int segments, String outside) {

    /** Whether GSM-7 holds every character. */
    public boolean gsm7() {
        return outside.isEmpty();
    }
}
