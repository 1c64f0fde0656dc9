package dev.textback.texting;

import dev.textback.texting.TextingPolicy.Verdict;
import java.util.List;
import org.springframework.stereotype.Component;

/** The one gate for every text (rule 3): policies in their order; "why no text?" is the first that did not allow it. */
@Component
class Gate {

    private final List<TextingPolicy> policies;

    /** @param policies in the order of their {@code @Order} */
    Gate(List<TextingPolicy> policies) {
        this.policies = List.copyOf(policies);
    }

    Verdict judge(Proposal proposal) {
        return judge(proposal, policies);
    }

    /** What it would say if the business did more than watch. */
    Verdict judgeButForTheSwitch(Proposal proposal) {
        return judge(
                proposal,
                policies.stream()
                        .filter(policy -> !(policy instanceof SendingSwitchedOn))
                        .toList());
    }

    private static Verdict judge(Proposal proposal, List<TextingPolicy> policies) {
        for (TextingPolicy policy : policies) {
            Verdict verdict = policy.judge(proposal);
            if (!(verdict instanceof Verdict.Allowed)) {
                return verdict;
            }
        }
        return Verdict.ALLOWED;
    }
}
