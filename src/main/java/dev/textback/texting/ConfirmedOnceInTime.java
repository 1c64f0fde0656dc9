package dev.textback.texting;

import java.time.Duration;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** An opt-out is confirmed once, within 5 minutes (47 CFR 64.1200(a)(12)); the answer to HELP passes likewise. */
@Component
@Order(40)
class ConfirmedOnceInTime implements TextingPolicy {

    private static final Duration IN_TIME = Duration.ofMinutes(5);

    private final OutboundTexts texts;

    ConfirmedOnceInTime(OutboundTexts texts) {
        this.texts = texts;
    }

    @Override
    public Verdict judge(Proposal proposal) {
        if (proposal.kind() != TextKind.CONFIRMATION) {
            return Verdict.ALLOWED;
        }
        if (proposal.now().isAfter(proposal.request().due().plus(IN_TIME))) {
            return new Verdict.Refused(
                    "More than 5 minutes have passed since the caller wrote.", "confirmation-too-late");
        }
        boolean confirmedBefore = texts.sentSince(
                proposal.business().id(),
                proposal.recipient(),
                proposal.request().wording(),
                proposal.now().minus(IN_TIME));
        return confirmedBefore ? new Verdict.Refused("It was confirmed already.", "confirmed-once") : Verdict.ALLOWED;
    }
}
