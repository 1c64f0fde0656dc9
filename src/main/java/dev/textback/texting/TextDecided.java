package dev.textback.texting;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * One try to send a text has come to something; told after that is committed, never again for what an earlier try came to.
 *
 * @param businessId whose text it is
 * @param rule the gate's policy, or the carrier's code, that stood in its way; empty for a text that went out
 * @param firstText set for the first text of a conversation that the carrier took
 */
public record TextDecided(
        String businessId,
        TextKind kind,
        Result result,
        String rule,
        @Nullable FirstText firstText) {

    /** What a try comes to. */
    public enum Result {
        /** The carrier has it. */
        ACCEPTED,
        /** The carrier refused it for good. */
        REJECTED,
        /** The carrier refuses our account or line; tried again. */
        MISCONFIGURED,
        /** The carrier was busy or not reached; tried again. */
        BUSY,
        /** Nobody knows; the carrier's record is asked. */
        UNKNOWN,
        /** The gate refused it. */
        REFUSED,
        /** The gate asks for another time. */
        LATER,
        /** The gate found it no longer wanted. */
        WITHDRAWN
    }

    /**
     * How long the caller waited.
     *
     * @param sinceDue from the moment it was meant to go out
     * @param sinceCall from the end of the call, or from their own text
     */
    public record FirstText(Duration sinceDue, Duration sinceCall) {}
}
