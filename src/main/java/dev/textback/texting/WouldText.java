package dev.textback.texting;

import dev.textback.business.Business;
import dev.textback.business.PhoneNumber;
import dev.textback.conversation.Conversation;
import dev.textback.texting.TextingPolicy.Verdict;
import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** What the gate would say to a first text now, were sending switched on: for the baseline of a business that only watches. */
@Service
public class WouldText {

    private final Gate gate;
    private final Clock clock;

    WouldText(Gate gate, Clock clock) {
        this.gate = gate;
        this.clock = clock;
    }

    /** Why no text would go out; empty if one would, now or when its window opens. The contact must be locked. */
    public Optional<String> refusal(Business business, Conversation conversation, PhoneNumber caller) {
        Verdict verdict = gate.judgeButForTheSwitch(
                Proposal.ofFirstText(business, conversation, caller, "watch-only", clock.instant()));
        if (verdict instanceof Verdict.Refused refused) {
            return Optional.of(refused.reason());
        }
        return verdict instanceof Verdict.Withdrawn withdrawn ? Optional.of(withdrawn.reason()) : Optional.empty();
    }
}
