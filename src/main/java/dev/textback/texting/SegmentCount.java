package dev.textback.texting;

/** Counts segments (3GPP 23.038). */
final class SegmentCount {

    private SegmentCount() {}

    static Segments of(String text) {
        return new Segments(true, text.length(), 1);
    }
}
