package dev.textback.explanation;

import dev.textback.call.MissedCall;
import dev.textback.call.MissedCalls;
import dev.textback.conversation.Conversation;
import dev.textback.conversation.Conversations;
import dev.textback.conversation.Trail;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Explains a missed call from the trail, the texts both ways, and where the engine stands. It reads, and changes nothing. */
@Service
class ExplainCall {

    private final MissedCalls calls;
    private final Conversations conversations;
    private final Trail trail;
    private final Threads threads;
    private final Whereabouts whereabouts;

    ExplainCall(MissedCalls calls, Conversations conversations, Trail trail, Threads threads, Whereabouts whereabouts) {
        this.calls = calls;
        this.conversations = conversations;
        this.trail = trail;
        this.threads = threads;
        this.whereabouts = whereabouts;
    }

    @Transactional(readOnly = true)
    Explanation explain(MissedCall call) {
        Conversation conversation = conversationOf(call);
        Set<String> roots = new LinkedHashSet<>(List.of(call.processInstanceId()));
        Optional.ofNullable(conversation).map(Conversation::processInstanceId).ifPresent(roots::add);
        List<Whereabouts.Place> places =
                roots.stream().flatMap(root -> whereabouts.of(root).stream()).toList();
        List<SentText> texts = conversation == null ? List.of() : threads.sentIn(conversation.id());
        List<Step> steps = steps(call, conversation, roots, texts);
        Step reason = steps.stream()
                .filter(Step::decisive)
                .reduce((earlier, later) -> later)
                .orElse(steps.get(0));
        String recorded = calls.outcomeOf(call.callId()).orElse(null);
        return new Explanation(
                call.callId(),
                call.businessId(),
                call.caller() == null ? call.reportedFrom() : call.caller().e164(),
                call.line().e164(),
                call.endedAt(),
                call.receivedAt(),
                conversation == null ? null : conversation.id(),
                new OutcomeSoFar(call.disposition(), recorded, places, texts).code(),
                places.isEmpty() && (conversation == null || !conversation.isOpen()),
                reason.what(),
                reason.rule(),
                places.stream().map(Explanation.Wait::at).toList(),
                steps);
    }

    /** A call that joined a conversation which ended before it was told opened one of its own. */
    private @Nullable Conversation conversationOf(MissedCall call) {
        return conversations
                .ofProcessInstance(call.processInstanceId())
                .or(() -> Optional.ofNullable(call.conversation()).flatMap(conversations::find))
                .orElse(null);
    }

    private List<Step> steps(
            MissedCall call, @Nullable Conversation conversation, Set<String> roots, List<SentText> texts) {
        UUID id = conversation == null ? null : conversation.id();
        Stream<Step> reported = Stream.of(new Step(call.receivedAt(), "call", "The call was reported.", "", false));
        Stream<Step> told = trail.of(call.callId(), id, roots).stream().map(ExplainCall::step);
        Stream<Step> sent = texts.stream().flatMap(SentText::steps);
        Stream<Step> received = id == null ? Stream.empty() : threads.receivedIn(id).stream();
        // A stable sort: of one moment, what came in stands before what was made of it
        return Stream.of(reported, received, told, sent)
                .flatMap(step -> step)
                .sorted(Comparator.comparing(Step::at))
                .toList();
    }

    private static Step step(Trail.Step step) {
        return new Step(
                step.at(),
                step.element(),
                step.what(),
                step.rule(),
                !step.rule().isEmpty());
    }
}
