package dev.textback.call;

/**
 * A missed call was recorded; told once, in the transaction that records it.
 *
 * @param businessId the business whose line was called
 * @param disposition what it did to the conversation with its caller
 */
public record CallRecorded(String businessId, MissedCall.Disposition disposition) {}
