package dev.textback.conversation;

import dev.textback.business.PhoneNumber;
import dev.textback.compliance.KeywordKind;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A text that a caller sent.
 *
 * @param keyword what it asks for before anything else reads it
 * @param rule the rule that found the keyword
 * @param carrierAnswers whether the carrier itself answers it
 * @param readAt when a step of the process, or a person's task, took it; null while unread
 */
public record ReceivedText(
        UUID id,
        UUID contactId,
        PhoneNumber line,
        String body,
        KeywordKind keyword,
        String rule,
        boolean carrierAnswers,
        Instant receivedAt,
        @Nullable Instant readAt) {

    /** Whether nobody took it yet. */
    public boolean isUnread() {
        return readAt == null;
    }
}
