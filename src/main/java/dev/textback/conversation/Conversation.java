package dev.textback.conversation;

import dev.textback.business.PhoneNumber;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One exchange with one caller, as long as its process instance lives.
 *
 * @param cause the id of the call, or of the inbound text, that opened it
 * @param line our number that the caller knows it by, and that its texts go out from
 * @param callEndedAt the end of the call it is about; for one that a text opened, the text's arrival
 * @param closedAt null while it is open
 * @param callCount how many calls it covers
 * @param outcome what it came to, in the codes of the diagrams; null while nobody knows
 */
public record Conversation(
        UUID id,
        UUID contactId,
        String businessId,
        String processInstanceId,
        OpenedBy openedBy,
        String cause,
        PhoneNumber line,
        Instant callEndedAt,
        Instant openedAt,
        @Nullable Instant closedAt,
        int callCount,
        @Nullable String outcome) {

    /** Whether it is still going on. */
    public boolean isOpen() {
        return closedAt == null;
    }

    /** What opened a conversation. */
    public enum OpenedBy {
        CALL,
        TEXT;

        /** The name as decision tables write it. */
        public String code() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }
}
