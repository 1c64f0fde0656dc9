package dev.textback.call.voice;

import dev.textback.business.Business;
import java.time.Duration;
import java.time.Instant;

/**
 * Whether a call was missed, from what is known of it. The caller's own leg proves nothing, because we answer it before anybody is rung: only
 * the leg to our phone does.
 */
enum CallVerdict {
    /** Somebody spoke with the caller. */
    TAKEN,
    /** Nobody did, and nobody will in this call. */
    MISSED,
    /** The phones still ring. */
    OPEN;

    /** How long whoever picks up has to press the key, in seconds. */
    static final int KEY_SECONDS = 15;

    /** A leg that lives this long after it was picked up is no voicemail: that would not have pressed the key. */
    private static final Duration LONGER_THAN_A_VOICEMAIL = Duration.ofSeconds(KEY_SECONDS + 5);

    static CallVerdict of(VoiceCall call, Business.Mode mode) {
        if (call.takenAt() != null || outlivedTheKey(call)) {
            return TAKEN;
        }
        boolean over = call.spam() || call.unansweredAt() != null || call.endedAt() != null;
        return over || mode == Business.Mode.FORWARDED ? MISSED : OPEN;
    }

    private static boolean outlivedTheKey(VoiceCall call) {
        Instant pickedUp = call.pickedUpAt();
        Instant ended = call.endedAt();
        return pickedUp != null
                && ended != null
                && call.unansweredAt() == null
                && call.recording() == null
                && ended.isAfter(pickedUp.plus(LONGER_THAN_A_VOICEMAIL));
    }
}
