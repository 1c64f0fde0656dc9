package dev.textback.texting;

import dev.textback.business.Business;
import dev.textback.compliance.CallerCaps;
import java.time.Duration;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** A caller gets only so many unprompted texts within 24 hours, across all lines; of the business's cap and a state's the lower one counts. */
@Component
@Order(95)
class UnderTheCap implements TextingPolicy {

    private static final Duration DAY = Duration.ofHours(24);

    private final TextsToCaller texts;
    private final CallerCaps caps;

    UnderTheCap(TextsToCaller texts, CallerCaps caps) {
        this.texts = texts;
        this.caps = caps;
    }

    @Override
    public Verdict judge(Proposal proposal) {
        if (!proposal.isUnprompted()) {
            return Verdict.ALLOWED;
        }
        int cap = cap(proposal);
        int sent = texts.since(
                proposal.request(),
                proposal.recipient(),
                TextKind.UNPROMPTED,
                proposal.now().minus(DAY));
        return sent >= cap
                ? new Verdict.Refused("The caller got " + sent + " texts unasked within 24 hours.", "cap-24h")
                : Verdict.ALLOWED;
    }

    private int cap(Proposal proposal) {
        Business business = proposal.business();
        int own = business.restraint().cap();
        return business.legalWindows()
                ? Math.min(own, caps.legalCap(proposal.recipient()).orElse(own))
                : own;
    }
}
