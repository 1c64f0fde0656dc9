package dev.textback.nudge;

import java.util.Locale;

/**
 * How many of the callers who were texted opted out afterwards.
 *
 * @param texted different numbers that got an automated text (unprompted or an answer) in the window
 * @param optedOut those of them that opted out after such a text
 */
record OptOutRate(long texted, long optedOut) {

    private static final double WARN_ABOVE = 0.01;
    private static final double ALARM_ABOVE = 0.02;

    /** @param minimum below so many texted callers a share says nothing: 1 of 3 is no alarm */
    NudgeLevel level(long minimum) {
        if (texted < minimum || share() <= WARN_ABOVE) {
            return NudgeLevel.OK;
        }
        return share() > ALARM_ABOVE ? NudgeLevel.OFF : NudgeLevel.WARNED;
    }

    /** From 0 to 1. */
    double share() {
        return texted == 0 ? 0 : (double) optedOut / texted;
    }

    /** Such as {@code 3 of 120 texted callers (2.5%) opted out}. */
    String inWords() {
        return String.format(
                Locale.ROOT, "%d of %d texted callers (%.1f%%) opted out", optedOut, texted, share() * 100);
    }
}
