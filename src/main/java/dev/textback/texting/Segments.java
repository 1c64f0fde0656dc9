package dev.textback.texting;

/**
 * How a text is encoded and billed (3GPP 23.038): GSM-7 160 characters or 153 a part, UCS-2 70 or 67.
 *
 * @param gsm7 whether every character is in the GSM-7 alphabet
 * @param units septets (GSM-7, extension characters count two) or UTF-16 units (UCS-2)
 * @param count how many segments it takes; at least 1
 */
public record Segments(boolean gsm7, int units, int count) {

    /** Counts the segments of a text. An escape pair or a surrogate pair never straddles two segments. */
    public static Segments of(String text) {
        return SegmentCount.of(text);
    }
}
