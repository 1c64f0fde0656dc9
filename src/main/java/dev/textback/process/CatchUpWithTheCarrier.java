package dev.textback.process;

import dev.textback.business.Business;
import dev.textback.business.Businesses;
import dev.textback.business.CallerId;
import dev.textback.conversation.LostTexts;
import dev.textback.conversation.Trail;
import dev.textback.pause.Pause;
import dev.textback.pause.Pauses;
import dev.textback.texting.CarrierHistory;
import dev.textback.texting.CarrierHistory.Received;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * Before a restored copy texts again, takes in every text that came after the backup, as the carrier's record lists them. Its words are gone:
 * each counts as an opt-out, and a person rings its sender.
 */
@Component("catchUpWithTheCarrier")
class CatchUpWithTheCarrier implements JavaDelegate {

    /** The carrier's clock and ours. */
    private static final Duration TOLERANCE = Duration.ofMinutes(1);

    private final Businesses businesses;
    private final Pauses pauses;
    private final CarrierHistory history;
    private final LostTexts lostTexts;
    private final RuntimeService runtime;
    private final CallTimes times;
    private final Trail trail;

    CatchUpWithTheCarrier(
            Businesses businesses,
            Pauses pauses,
            CarrierHistory history,
            LostTexts lostTexts,
            RuntimeService runtime,
            CallTimes times,
            Trail trail) {
        this.businesses = businesses;
        this.pauses = pauses;
        this.history = history;
        this.lostTexts = lostTexts;
        this.runtime = runtime;
        this.times = times;
        this.trail = trail;
    }

    @Override
    public void execute(DelegateExecution execution) {
        ConversationVariables variables = ConversationVariables.of(execution);
        Business business = businesses.theOne(variables.business());
        Optional<Instant> since =
                pauses.ofProcessInstance(execution.getProcessInstanceId()).map(Pause::remembersUntil);
        if (since.isEmpty()) {
            return;
        }
        List<Received> lost = history
                .receivedSince(business.lines(), since.get().minus(TOLERANCE))
                .stream()
                .filter(text -> lostTexts.receiveWithoutWords(text.carrierId(), text.from(), business, text.line()))
                .toList();
        lost.forEach(text -> callBack(business, text));
        variables.set("lostTexts", lost.size());
        trail.add(
                business.id(),
                null,
                null,
                execution.getCurrentActivityId(),
                "Texts that came in after the backup, by the carrier's record: " + lost.size() + ".",
                "restored-copy");
    }

    private void callBack(Business business, Received text) {
        if (!(businesses.read(text.from(), business) instanceof CallerId.Textable caller)) {
            return;
        }
        Map<String, Object> variables = new HashMap<>();
        variables.put(ConversationVariables.BUSINESS, business.id());
        variables.put(ConversationVariables.CALLER, caller.number().e164());
        variables.put("callId", "lost " + text.carrierId());
        variables.put(ConversationVariables.CAUSE, text.carrierId());
        variables.put("callTime", times.forPeople(text.at(), business));
        variables.put(
                ConversationVariables.REASON,
                "texted, but the words are lost: look them up at the carrier. Counts as opted out until they text START");
        variables.put("askedByText", false);
        variables.put("conversationId", null);
        variables.put("replyText", null);
        runtime.startProcessInstanceByKey("callback", "lost " + text.carrierId(), variables);
    }
}
