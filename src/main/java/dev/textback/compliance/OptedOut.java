package dev.textback.compliance;

/**
 * A number opted out that had not; told in the transaction that puts it into force.
 *
 * @param businessId the business whose texts it wants no more
 */
public record OptedOut(String businessId) {}
