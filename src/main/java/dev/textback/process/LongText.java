package dev.textback.process;

/** Keeps texts within what a string variable of the engine holds (4,000 characters). */
final class LongText {

    private static final int LONGEST = 3_500;

    private LongText() {}

    static String shortened(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "...";
    }

    /** The end of it, for a list that grows. */
    static String latest(String text) {
        return text.length() <= LONGEST ? text : "..." + text.substring(text.length() - LONGEST);
    }
}
