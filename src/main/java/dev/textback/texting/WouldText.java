package dev.textback.texting;

import dev.textback.business.Business;
import dev.textback.business.PhoneNumber;
import dev.textback.conversation.Conversation;
import dev.textback.texting.TextingPolicy.Verdict;
import java.time.Clock;
import java.util.Map;
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
        TextRequest first = new TextRequest(
                business,
                conversation.id().toString(),
                conversation,
                null,
                "watch-only",
                conversation.cause(),
                TextKind.UNPROMPTED,
                KnownWording.FIRST_TEXT.code(),
                Map.of(),
                clock.instant());
        Verdict verdict = gate.judgeButForTheSwitch(new Proposal(first, caller, conversation, true, clock.instant()));
        if (verdict instanceof Verdict.Refused refused) {
            return Optional.of(refused.reason());
        }
        return verdict instanceof Verdict.Withdrawn withdrawn ? Optional.of(withdrawn.reason()) : Optional.empty();
    }
}
