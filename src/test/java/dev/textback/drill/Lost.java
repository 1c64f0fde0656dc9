package dev.textback.drill;

import dev.textback.drill.Journal.AcceptedCall;
import dev.textback.drill.Journal.AcceptedText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Follows every call and text that the program said 2xx to. One that came to nothing that anybody can see is lost. */
final class Lost {

    private final Evidence evidence;
    private final Map<String, Evidence.Call> calls = new HashMap<>();
    private final Map<String, Evidence.Conversation> conversations = new HashMap<>();
    private final Set<String> texted = new HashSet<>();
    private final Set<String> withIncident;
    private final List<Finding> findings = new ArrayList<>();
    private final Map<String, Integer> outcomes = new TreeMap<>();

    private Lost(Evidence evidence) {
        this.evidence = evidence;
        evidence.calls().forEach(call -> calls.put(call.id(), call));
        evidence.conversations().forEach(one -> conversations.put(one.id(), one));
        withIncident =
                evidence.incidents().stream().map(Evidence.Incident::about).collect(Collectors.toSet());
        Set<String> taken = evidence.taken().stream().map(CarrierText::textId).collect(Collectors.toSet());
        evidence.texts().stream()
                .filter(text -> text.conversation() != null && !text.isToStaff() && taken.contains(text.id()))
                .forEach(text -> texted.add(String.valueOf(text.conversation())));
    }

    static Result of(Evidence evidence) {
        return new Lost(evidence).result();
    }

    private Result result() {
        Map<String, AcceptedCall> once = new TreeMap<>();
        evidence.acceptedCalls().forEach(call -> once.putIfAbsent(call.callId(), call));
        once.values().forEach(this::follow);
        evidence.acceptedTexts().forEach(this::follow);
        return new Result(once.size(), outcomes, List.copyOf(findings));
    }

    private void follow(AcceptedCall accepted) {
        Evidence.Call call = calls.get(accepted.callId());
        String cameTo = call == null ? null : cameTo(call);
        outcomes.merge(cameTo == null ? "LOST" : cameTo, 1, Integer::sum);
        if (cameTo == null) {
            findings.add(new Finding(
                    accepted.from(),
                    "call " + accepted.callId() + " was answered " + accepted.status()
                            + (call == null ? " and is not recorded" : " and came to nothing")));
        }
    }

    private @Nullable String cameTo(Evidence.Call call) {
        String conversation = call.conversation();
        if (call.joined()) {
            return conversation != null && ofConversation(conversation) != null ? "joined" : null;
        }
        if (call.outcome() != null) {
            return call.outcome();
        }
        if (withIncident.contains(call.id())) {
            return "incident";
        }
        if (evidence.withCallBack().contains(call.id())) {
            return "call-back task";
        }
        return conversation == null ? null : ofConversation(conversation);
    }

    private @Nullable String ofConversation(String id) {
        Evidence.Conversation conversation = conversations.get(id);
        if (conversation != null && conversation.outcome() != null) {
            return conversation.outcome();
        }
        if (withIncident.contains(id)) {
            return "incident";
        }
        if (evidence.withCallBack().contains(id)) {
            return "call-back task";
        }
        return texted.contains(id) ? "texted, the conversation goes on" : null;
    }

    /** A text is kept under its own id or, told again under a new one, under its first; and a STOP opted somebody out. */
    private void follow(AcceptedText accepted) {
        boolean kept = evidence.inbound().stream()
                .anyMatch(text -> text.carrierId().equals(accepted.id())
                        || text.carrierId().equals(accepted.original()));
        if (!kept) {
            findings.add(
                    new Finding(accepted.from(), "the text '" + accepted.words() + "' was answered 2xx and is gone"));
        }
        if (accepted.isStop()
                && evidence.choices().stream()
                        .noneMatch(choice -> choice.out() && choice.caller().equals(accepted.from()))) {
            findings.add(new Finding(accepted.from(), "STOP was answered 2xx and nobody is opted out"));
        }
    }

    /** @param outcomes how many calls came to what */
    record Result(int calls, Map<String, Integer> outcomes, List<Finding> findings) {}
}
