package dev.textback.call;

import java.time.Instant;

/**
 * A missed call as the telephony side reports it.
 *
 * @param callId its id there
 * @param from whatever stood in the caller id
 * @param to our line, as reported
 * @param endedAt the end of the call
 */
public record ReportedCall(String callId, String from, String to, Instant endedAt) {

    private static final int LONGEST_FROM = 200;

    public ReportedCall {
        // PostgreSQL stores no NUL, and a caller id is for reading
        from = from.replaceAll("\\p{Cntrl}", "").strip();
        from = from.length() > LONGEST_FROM ? from.substring(0, LONGEST_FROM) : from;
    }
}
