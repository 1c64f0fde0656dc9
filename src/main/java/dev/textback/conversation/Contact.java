package dev.textback.conversation;

import dev.textback.business.PhoneNumber;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One caller of one business: the lock of everything that touches this caller (rule 4).
 *
 * @param openConversation the conversation that is open with them; null if none is
 */
public record Contact(
        UUID id,
        String businessId,
        PhoneNumber number,
        @Nullable UUID openConversation) {}
