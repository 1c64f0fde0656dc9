package dev.textback.call;

import org.jspecify.annotations.Nullable;

/**
 * What telephony may tell of a call that says whether a person rang.
 *
 * @param rangSeconds how long it rang before the caller hung up; null if nobody said
 */
public record CallSigns(@Nullable Integer rangSeconds, Attestation attestation) {

    /** Nothing was told. */
    public static final CallSigns NONE = new CallSigns(null, Attestation.UNKNOWN);

    /** No call rings for longer, in seconds. */
    public static final int LONGEST_RING = 86_400;
}
