package dev.textback.drill;

import dev.textback.drill.Journal.AcceptedCall;
import dev.textback.drill.Journal.AcceptedText;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * All that the ledger is computed from. The first three are the drill's own; the rest is what the program's database holds at the end.
 *
 * @param acceptedCalls what telephony was answered 2xx
 * @param acceptedTexts what the carrier was answered 2xx
 * @param taken what the carrier took
 * @param withCallBack conversations, or calls without one, for which a person is asked to call
 */
record Evidence(
        List<AcceptedCall> acceptedCalls,
        List<AcceptedText> acceptedTexts,
        Collection<CarrierText> taken,
        List<Call> calls,
        List<Conversation> conversations,
        List<Text> texts,
        List<Inbound> inbound,
        List<Choice> choices,
        Set<String> withCallBack,
        List<Incident> incidents) {

    record Call(
            String id,
            @Nullable String conversation,
            String disposition,
            @Nullable String outcome) {

        boolean joined() {
            return disposition.equals("JOINED");
        }
    }

    record Conversation(
            String id,
            String business,
            String caller,
            @Nullable String outcome) {}

    /**
     * A text of the program's.
     *
     * @param cause the id of the call or inbound text that caused it
     * @param reservedAt the last time that it was reserved
     */
    record Text(
            String id,
            @Nullable String conversation,
            String business,
            String recipient,
            String kind,
            String step,
            String cause,
            String state,
            Instant reservedAt,
            int attempts) {

        boolean isToStaff() {
            return kind.equals("STAFF_ALERT");
        }

        /** Passes an opt-out: the one confirmation of it, and the answer to HELP. */
        boolean mayFollowAStop() {
            return kind.equals("CONFIRMATION");
        }
    }

    record Inbound(String id, String carrierId, String caller, String words) {}

    /** An opt-out or opt-in. @param committed when PostgreSQL committed it, by its own word */
    record Choice(String business, String caller, boolean out, Instant committed) {}

    /** @param about conversation or call */
    record Incident(String about, String step, String message) {

        /** Whether a text's hand-over stayed unknown because the carrier's record told nothing: the drill provokes it, a person settles it. */
        boolean isOfTheCarrier() {
            return message.contains("hether the carrier took text") || message.contains("the carrier's record");
        }
    }
}
