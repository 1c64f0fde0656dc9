package dev.textback.compliance;

import java.time.Duration;

/**
 * How many texts a line may send in any window of this length. A part of them may go at once, the rest evenly, so that together they never
 * exceed the number in any window: the generic cell rate algorithm (ITU-T I.371).
 */
public record Pace(int texts, Duration window) {

    /** Texts a minute of a low-volume 10DLC campaign, the slowest that Plivo lists; 240, 2,400 and 4,500 are the others. */
    static final int LOW_VOLUME = 75;

    static final Pace TOLL_FREE = new Pace(25, Duration.ofSeconds(1));
    static final Pace SHORT_CODE = new Pace(100, Duration.ofSeconds(1));

    private static final int SECONDS = 60;

    /** A fifth of a minute's texts; half of a second's, for the engine is late by a part of a second itself. */
    private static final int PART_OF_A_MINUTE = 5;

    private static final int PART_OF_A_SECOND = 2;

    static Pace perMinute(int texts) {
        return new Pace(texts, Duration.ofMinutes(1));
    }

    /** For lines whose carriers count by the second. */
    static Pace perSecond(int textsPerMinute) {
        return textsPerMinute < SECONDS
                ? perMinute(textsPerMinute)
                : new Pace(textsPerMinute / SECONDS, Duration.ofSeconds(1));
    }

    /** How many may go at once after a pause. Two at least: a turn that is taken late must not push the next one back. */
    int atOnce() {
        int part = window.compareTo(Duration.ofSeconds(1)) > 0 ? PART_OF_A_MINUTE : PART_OF_A_SECOND;
        return Math.min(texts, Math.max(2, texts / part));
    }

    /** The distance of two texts once those that may go at once have gone. */
    Duration interval() {
        // rounded up: a pace is a bound
        return window.dividedBy(texts - atOnce() + 1L).plusNanos(1000);
    }
}
