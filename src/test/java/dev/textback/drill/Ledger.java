package dev.textback.drill;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What the drill came to.
 *
 * @param calls that were accepted, each once
 * @param reports of them, with repeats
 * @param textsPerCall how many calls led to how many texts to the caller; those that joined another's conversation are left out
 */
record Ledger(
        int calls,
        int reports,
        Map<String, Integer> outcomes,
        Map<Integer, Integer> textsPerCall,
        int textsToCallers,
        int textsToStaff,
        int textsIn,
        List<Finding> lost,
        List<Finding> doubled,
        List<Finding> afterStop,
        List<Finding> crossed,
        List<Evidence.Incident> incidents) {

    static Ledger of(Evidence evidence) {
        Lost.Result lost = Lost.of(evidence);
        AfterStop.Result stops = AfterStop.of(evidence);
        Map<String, Integer> texts = textsOfConversations(evidence);
        int toCallers = texts.values().stream().mapToInt(Integer::intValue).sum();
        return new Ledger(
                lost.calls(),
                evidence.acceptedCalls().size(),
                lost.outcomes(),
                histogram(evidence, texts),
                toCallers,
                evidence.taken().size() - toCallers,
                evidence.acceptedTexts().size(),
                lost.findings(),
                Doubled.of(evidence),
                stops.after(),
                stops.crossed(),
                evidence.incidents());
    }

    /** Nothing lost, nothing doubled, nothing after STOP, and no step given up for another reason than the carrier's silence. */
    boolean isClean() {
        return lost.isEmpty()
                && doubled.isEmpty()
                && afterStop.isEmpty()
                && unexplained().isEmpty();
    }

    /** Incidents that nothing which the drill does explains: faults of the program's own. */
    List<Evidence.Incident> unexplained() {
        return incidents.stream().filter(one -> !one.isOfTheCarrier()).toList();
    }

    private static Map<String, Integer> textsOfConversations(Evidence evidence) {
        Map<String, String> conversations = new HashMap<>();
        Set<String> staff = new HashSet<>();
        evidence.texts().forEach(text -> {
            conversations.put(text.id(), String.valueOf(text.conversation()));
            if (text.isToStaff()) {
                staff.add(text.id());
            }
        });
        Map<String, Integer> count = new HashMap<>();
        evidence.taken().stream()
                .filter(taken -> !staff.contains(taken.textId()))
                .forEach(taken -> count.merge(conversations.getOrDefault(taken.textId(), "unknown"), 1, Integer::sum));
        return count;
    }

    private static Map<Integer, Integer> histogram(Evidence evidence, Map<String, Integer> texts) {
        Set<String> accepted = new HashSet<>();
        evidence.acceptedCalls().forEach(call -> accepted.add(call.callId()));
        Map<Integer, Integer> histogram = new TreeMap<>();
        evidence.calls().stream()
                .filter(call -> accepted.contains(call.id()) && !call.joined())
                .forEach(call -> histogram.merge(
                        call.conversation() == null ? 0 : texts.getOrDefault(call.conversation(), 0), 1, Integer::sum));
        return histogram;
    }
}
