package dev.textback.drill;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** What the program said 2xx to: from then on it is the program's to lose. */
final class Journal {

    private final List<AcceptedCall> calls = new ArrayList<>();
    private final List<AcceptedText> texts = new ArrayList<>();
    private final Set<String> refused = ConcurrentHashMap.newKeySet();

    synchronized void accepted(PlannedCall call, int status) {
        calls.add(new AcceptedCall(call.id(), call.from(), call.line(), call.way(), status, Instant.now()));
    }

    synchronized void accepted(AcceptedText text) {
        texts.add(text);
    }

    /** The one who told it gave up. */
    void gaveUp(String what) {
        refused.add(what);
    }

    synchronized List<AcceptedCall> calls() {
        return List.copyOf(calls);
    }

    synchronized List<AcceptedText> texts() {
        return List.copyOf(texts);
    }

    Set<String> gaveUp() {
        return Set.copyOf(refused);
    }

    /** A report of a call that was answered with 2xx; a repeat is one more. */
    record AcceptedCall(String callId, String from, String line, PlannedCall.Way way, int status, Instant at) {}

    /**
     * A caller's text that was answered with 2xx.
     *
     * @param id the carrier's, as the webhook said it
     * @param original the id under which the same text was first told; the same as {@code id} but for a repeat under a new one
     */
    record AcceptedText(String id, String original, String from, String line, String words, Instant at) {

        boolean isStop() {
            return words.equalsIgnoreCase("stop");
        }
    }
}
