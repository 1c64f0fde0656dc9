package dev.textback.call.voice;

import dev.textback.call.CallSigns;
import org.jspecify.annotations.Nullable;

/**
 * A call to one of our lines, as the carrier describes it with everything that it tells of it.
 *
 * @param callId the carrier's id of the caller's leg
 * @param from whatever stands in the caller id; empty if nothing does
 * @param to our line, as reported
 * @param forwardedFrom the number that sent the call on to us, as reported; null if none is named
 * @param signs how long the caller's leg has lasted, and what the check of the caller id came to, as far as this message says
 */
public record IncomingCall(
        String callId, String from, String to, @Nullable String forwardedFrom, CallSigns signs) {

    /** Ids and numbers come from outside: no longer than the tables hold, and without control characters. */
    public IncomingCall {
        callId = readable(callId);
        from = readable(from);
        forwardedFrom = forwardedFrom == null ? null : readable(forwardedFrom);
    }

    private static String readable(String reported) {
        String text = reported.replaceAll("\\p{Cntrl}", "").strip();
        return text.length() > 200 ? text.substring(0, 200) : text;
    }
}
