package dev.textback.conversation;

import dev.textback.compliance.KeywordKind;

/**
 * A text from a caller was stored; told once, in the transaction that stores it.
 *
 * @param businessId the business whose line it came to
 * @param keyword what it asks for before anything else reads it
 */
public record TextReceived(String businessId, KeywordKind keyword) {}
