package dev.textback.call;

import dev.textback.business.CallerId;
import dev.textback.business.PhoneNumber;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A call that was not answered, as recorded.
 *
 * @param callId the telephony side's id of the call; one is recorded once
 * @param reportedFrom what stood in {@code from}, at most 200 characters of it
 * @param caller the number to ring back; null where there is none
 * @param callerKind {@code textable}, or why the caller is never texted
 * @param line our line that was called
 * @param endedAt the end of the call
 * @param processInstanceId the instance that handles this call
 * @param conversation the conversation it opened or joined; null for a caller that is never texted
 * @param signs what telephony told of it beside
 */
public record MissedCall(
        String callId,
        String businessId,
        String reportedFrom,
        @Nullable PhoneNumber caller,
        String callerKind,
        PhoneNumber line,
        Instant endedAt,
        Instant receivedAt,
        String processInstanceId,
        @Nullable UUID conversation,
        Disposition disposition,
        CallSigns signs) {

    /** Whether a text may reach the caller at all. */
    public boolean isTextable() {
        return callerKind.equals(TEXTABLE);
    }

    /** Whether nobody can ring back unless the caller said a number: it is withheld or unreadable. */
    public boolean hasNobodyToRing() {
        return caller == null
                && !callerKind.equals(SPAM)
                && !callerKind.equals(CallerId.Reason.HIDDEN_BY_FORWARDING.code());
    }

    static final String TEXTABLE = "textable";

    /** The carrier blocked the call as spam: whoever it was, nobody rings them back. */
    static final String SPAM = "blocked-as-spam";

    /** What a call did to the conversation with its caller. */
    public enum Disposition {
        OPENED,
        JOINED,
        UNUSABLE;

        /** The name as the diagram reads it. */
        public String code() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }
}
