package dev.textback.texting;

import dev.textback.business.Business;
import dev.textback.conversation.Conversation;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One text that a step of a process wants to send.
 *
 * @param subject what the text belongs to: the conversation's id, or the call's where there is no conversation
 * @param conversation null for an alert about a caller who cannot be texted
 * @param calledAt the end of the call of a caller without a conversation; null if it is not known, or the conversation says it
 * @param step the diagram element that sends it
 * @param cause the id of what caused it: a call, an inbound text, a booking. Never an engine id, which changes on retry (rule 5)
 * @param wording which text
 * @param facts values for its placeholders beside those that follow from the conversation
 * @param due when the step was meant to happen; lateness is counted from here
 */
public record TextRequest(
        Business business,
        String subject,
        @Nullable Conversation conversation,
        @Nullable Instant calledAt,
        String step,
        String cause,
        TextKind kind,
        String wording,
        Map<String, String> facts,
        Instant due) {

    /** What makes the text one and the same, however often its step is tried. */
    String reservationKey() {
        return subject + "/" + step + "/" + cause;
    }
}
