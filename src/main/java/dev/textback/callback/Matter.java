package dev.textback.callback;

import dev.textback.business.PhoneNumber;
import dev.textback.call.MissedCall;
import dev.textback.conversation.Conversation;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a page is about: one caller, and the instance that handles them.
 *
 * @param conversation null for a caller who is never texted
 * @param call the call that began it; null if a text did
 */
record Matter(
        String processInstanceId,
        String businessId,
        PhoneNumber caller,
        @Nullable Conversation conversation,
        @Nullable MissedCall call) {

    /** What tasks and texts about it are filed under. */
    String subject() {
        return conversation != null ? conversation.id().toString() : callId();
    }

    /** The call's id; for one that a text began, the text's. */
    String callId() {
        return call != null ? call.callId() : conversation != null ? conversation.cause() : processInstanceId;
    }

    /** When it began: the end of the call, or the arrival of the text. */
    Instant began() {
        return conversation != null ? conversation.callEndedAt() : call != null ? call.endedAt() : Instant.EPOCH;
    }
}
