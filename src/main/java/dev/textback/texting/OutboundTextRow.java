package dev.textback.texting;

import dev.textback.business.PhoneNumber;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A text of ours as the database holds it.
 *
 * @param reservedAt when it was first reserved; the carrier's record is asked from here on
 * @param handedOverAt when it was last about to be handed over
 * @param notFoundAt when the carrier's record first held nothing of it since the last hand-over; null if never asked
 * @param attempts how often it was handed over
 */
record OutboundTextRow(
        UUID id,
        String businessId,
        @Nullable UUID contactId,
        @Nullable UUID conversationId,
        TextKind kind,
        PhoneNumber line,
        PhoneNumber recipient,
        String body,
        String wording,
        TextState state,
        @Nullable String carrierId,
        @Nullable String errorCode,
        @Nullable Long receiptNumber,
        Instant reservedAt,
        Instant handedOverAt,
        @Nullable Instant notFoundAt,
        int attempts) {}
