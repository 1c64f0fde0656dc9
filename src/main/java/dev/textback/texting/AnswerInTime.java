package dev.textback.texting;

import java.time.Duration;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** An answer follows what the caller did within 15 minutes; later it would be an unprompted text. */
@Component
@Order(70)
class AnswerInTime implements TextingPolicy {

    private static final Duration IN_TIME = Duration.ofMinutes(15);

    @Override
    public Verdict judge(Proposal proposal) {
        boolean late = proposal.now().isAfter(proposal.request().due().plus(IN_TIME));
        return proposal.kind() == TextKind.ANSWER && late
                ? new Verdict.Refused("The caller wrote more than 15 minutes ago.", "answer-too-late")
                : Verdict.ALLOWED;
    }
}
