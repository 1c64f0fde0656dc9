package dev.textback.texting;

import java.time.Duration;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Two machines may keep answering one another: after six automated answers within ten minutes Textback falls silent, whoever it talks to. */
@Component
@Order(74)
class NoEndlessExchange implements TextingPolicy {

    static final int MOST_ANSWERS = 6;

    static final Duration WITHIN = Duration.ofMinutes(10);

    private final TextsToCaller texts;

    NoEndlessExchange(TextsToCaller texts) {
        this.texts = texts;
    }

    @Override
    public Verdict judge(Proposal proposal) {
        boolean tooMany = proposal.kind() == TextKind.ANSWER
                && texts.since(
                                proposal.request(),
                                proposal.recipient(),
                                TextKind.ANSWER,
                                proposal.now().minus(WITHIN))
                        >= MOST_ANSWERS;
        return tooMany
                ? new Verdict.Refused(
                        "They got " + MOST_ANSWERS + " automated answers within " + WITHIN.toMinutes() + " minutes.",
                        "endless-exchange")
                : Verdict.ALLOWED;
    }
}
