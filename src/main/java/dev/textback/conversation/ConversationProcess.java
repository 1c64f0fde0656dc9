package dev.textback.conversation;

import dev.textback.business.PhoneNumber;
import java.util.UUID;

/**
 * The process engine, as conversations see it. Every method works in the caller's transaction, and the caller holds the contact's lock. Each
 * {@code tell…} answers whether somebody was waiting to hear it; what follows runs in a job of its own.
 */
public interface ConversationProcess {

    /** Whether the instance is still running. */
    boolean isAlive(String processInstanceId);

    /** A reply arrived: told to the instance, or to the one it called that waits for replies. */
    boolean tellReply(String processInstanceId);

    /** @param carrierConfirms whether the carrier itself confirms, so that ours would be a second confirmation */
    boolean tellOptedOut(String processInstanceId, UUID inboundText, boolean carrierConfirms);

    /** @param carrierAnswers whether the carrier itself answers, so that ours would be a second answer */
    boolean tellAskedForHelp(String processInstanceId, UUID inboundText, boolean carrierAnswers);

    /** The caller rang again; the conversation may hear it before its own first step ran, so it is told whom it is about. */
    boolean tellCalledAgain(Conversation conversation, PhoneNumber caller, String callId);

    /** The first text, or an answer, came back undeliverable. */
    boolean tellUndeliverable(String processInstanceId, String reason);

    /**
     * An unprompted text expired with the carrier, unsent.
     *
     * @return whether a follow-up is still owed, which then goes as if it were the first text
     */
    boolean tellExpired(String processInstanceId);

    /** Somebody spoke with the caller: whatever still waits is withdrawn, and an instance that waits for nobody's word is ended. */
    void tellPersonTookOver(String processInstanceId);

    /** Somebody chose to ring the caller later: whatever still waits is withdrawn, and a call-back task is left. */
    boolean tellCallBackChosen(String processInstanceId, String reason);

    /** The machine must not go on, and nobody of the staff knows yet: whatever still waits is withdrawn, and a call-back task is left. */
    boolean tellPersonNeeded(String processInstanceId, String reason);

    /** Starts {@code inbound-text} for a text that found nobody waiting. */
    void startInboundText(UUID inboundText, String businessId);
}
