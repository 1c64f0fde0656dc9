package dev.textback.call;

import java.time.Instant;

/**
 * A missed call as the telephony side reports it.
 *
 * @param callId its id there
 * @param from whatever stood in the caller id
 * @param to our line, as reported
 * @param endedAt the end of the call; while the caller is still on the line, now
 * @param onTheLine whether the caller is still on the line, leaving a voicemail
 * @param spam whether the carrier blocked the call as spam: it is recorded, and nobody is texted or rung
 * @param signs what else telephony tells of it
 */
public record ReportedCall(
        String callId, String from, String to, Instant endedAt, boolean onTheLine, boolean spam, CallSigns signs) {

    /** The longest id of a call, in characters. */
    public static final int LONGEST_CALL_ID = 200;

    private static final int LONGEST_FROM = 200;

    /** Whether this may be a call's id: 1 to {@value #LONGEST_CALL_ID} printable characters. */
    public static boolean isCallId(String id) {
        return !id.isBlank() && id.length() <= LONGEST_CALL_ID && id.chars().noneMatch(Character::isISOControl);
    }

    public ReportedCall {
        // PostgreSQL stores no NUL, and a caller id is for reading
        from = from.replaceAll("\\p{Cntrl}", "").strip();
        from = from.length() > LONGEST_FROM ? from.substring(0, LONGEST_FROM) : from;
    }

    /** A call that has ended, with what telephony tells of it. */
    public ReportedCall(String callId, String from, String to, Instant endedAt, CallSigns signs) {
        this(callId, from, to, endedAt, false, false, signs);
    }

    /** A call that has ended. */
    public ReportedCall(String callId, String from, String to, Instant endedAt) {
        this(callId, from, to, endedAt, CallSigns.NONE);
    }
}
