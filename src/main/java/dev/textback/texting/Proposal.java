package dev.textback.texting;

import dev.textback.business.Business;
import dev.textback.business.PhoneNumber;
import dev.textback.conversation.Conversation;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A text before the gate, with its contact locked.
 *
 * @param recipient who would receive it
 * @param conversation as it stands now; null for an alert about a caller who cannot be texted
 * @param firstOfConversation whether this would be the first unprompted text of the conversation
 * @param now the moment it would go out
 */
record Proposal(
        TextRequest request,
        PhoneNumber recipient,
        @Nullable Conversation conversation,
        boolean firstOfConversation,
        Instant now) {

    /** A first text that would go out now, and that nobody sends: to ask the gate what it thinks of one. */
    static Proposal ofFirstText(
            Business business, Conversation conversation, PhoneNumber caller, String step, Instant now) {
        TextRequest request = new TextRequest(
                business,
                conversation.id().toString(),
                conversation,
                null,
                step,
                conversation.cause(),
                TextKind.UNPROMPTED,
                KnownWording.FIRST_TEXT.code(),
                Map.of(),
                now);
        return new Proposal(request, caller, conversation, true, now);
    }

    Business business() {
        return request.business();
    }

    /** The line it would go out from. */
    PhoneNumber line() {
        return conversation == null ? business().lines().get(0) : conversation.line();
    }

    TextKind kind() {
        return request.kind();
    }

    boolean isUnprompted() {
        return request.kind() == TextKind.UNPROMPTED;
    }
}
