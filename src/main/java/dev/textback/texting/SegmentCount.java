package dev.textback.texting;

import java.util.function.IntUnaryOperator;

/** Counts segments (3GPP 23.038): one character outside GSM-7 turns the whole text into UCS-2. */
final class SegmentCount {

    private static final int GSM_ALONE = 160;
    private static final int GSM_PART = 153;
    private static final int UCS2_ALONE = 70;
    private static final int UCS2_PART = 67;

    private SegmentCount() {}

    static Segments of(String text) {
        if (Gsm7Alphabet.holds(text)) {
            IntUnaryOperator septets = character -> Gsm7Alphabet.septets((char) character);
            return counted(true, text.chars().map(septets).toArray(), GSM_ALONE, GSM_PART);
        }
        return counted(false, text.codePoints().map(Character::charCount).toArray(), UCS2_ALONE, UCS2_PART);
    }

    /** @param widths of the characters, none of which may be cut in two at the end of a part */
    private static Segments counted(boolean gsm7, int[] widths, int alone, int part) {
        int units = 0;
        int parts = 1;
        int used = 0;
        for (int width : widths) {
            units += width;
            if (used + width > part) {
                parts++;
                used = 0;
            }
            used += width;
        }
        return new Segments(gsm7, units, units <= alone ? 1 : parts);
    }
}
