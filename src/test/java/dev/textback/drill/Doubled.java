package dev.textback.drill;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Groups what the carrier took by what it was for. Two of a group are one too many, whatever the program remembers of them. */
final class Doubled {

    private Doubled() {}

    static List<Finding> of(Evidence evidence) {
        Map<String, Evidence.Text> texts = new HashMap<>();
        evidence.texts().forEach(text -> texts.put(text.id(), text));
        Map<String, String> originals = originals(evidence);
        Map<String, List<CarrierText>> groups = new TreeMap<>();
        for (CarrierText taken : evidence.taken()) {
            String purpose = purpose(taken, texts.get(taken.textId()), originals);
            groups.computeIfAbsent(purpose, one -> new ArrayList<>()).add(taken);
        }
        return groups.entrySet().stream()
                .filter(group -> group.getValue().size() > 1)
                .map(group -> new Finding(
                        group.getValue().get(0).to(),
                        "the carrier took " + group.getValue().size() + " texts for one purpose (" + group.getKey()
                                + ")"))
                .toList();
    }

    private static String purpose(CarrierText taken, Evidence.@Nullable Text text, Map<String, String> originals) {
        if (text == null) {
            // The program knows nothing of it: the words alone must tell
            return "unknown to the program, to " + taken.to() + ": " + taken.body();
        }
        if (text.kind().equals("UNPROMPTED")) {
            // One first text and one nudge a conversation, whatever caused it
            return text.conversation() + "/" + text.step();
        }
        String subject = text.conversation() == null ? text.recipient() : text.conversation();
        return subject + "/" + text.step() + "/" + originals.getOrDefault(text.cause(), text.cause());
    }

    /** What caused a text, by the program's id of it; two that are one text told under two ids count as one. */
    private static Map<String, String> originals(Evidence evidence) {
        Map<String, String> firstIds = new HashMap<>();
        evidence.acceptedTexts().forEach(text -> firstIds.put(text.id(), text.original()));
        Map<String, String> originals = new HashMap<>();
        evidence.inbound()
                .forEach(text -> originals.put(text.id(), firstIds.getOrDefault(text.carrierId(), text.carrierId())));
        return originals;
    }
}
