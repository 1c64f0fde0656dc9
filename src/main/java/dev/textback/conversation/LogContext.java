package dev.textback.conversation;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/**
 * Whose conversation a thread is working for, so that each of its log lines says so. Whoever locks a contact, or reads a conversation's
 * variables, names it; whoever gives a thread its next work, a job or a request, clears it first.
 */
public final class LogContext {

    /** The key under which the business's id is logged. */
    public static final String BUSINESS = "business";

    /** The key under which the conversation's id is logged. */
    public static final String CONVERSATION = "conversation";

    private LogContext() {}

    /** From here on the thread works for this business and, if there is one, this conversation. */
    public static void of(String businessId, @Nullable UUID conversation) {
        MDC.put(BUSINESS, businessId);
        if (conversation != null) {
            MDC.put(CONVERSATION, conversation.toString());
        }
    }

    /** From here on the thread works for nobody. */
    public static void clear() {
        MDC.remove(BUSINESS);
        MDC.remove(CONVERSATION);
    }
}
