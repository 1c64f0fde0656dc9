package dev.textback.texting;

import dev.textback.compliance.Suppressions;
import java.time.Duration;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * An opt-out is confirmed once, within 5 minutes (47 CFR 64.1200(a)(12)); the answer to HELP passes likewise. Whoever had opted out already was
 * told so then, by us or by the carrier: saying it again in other words is no second opt-out.
 */
@Component
@Order(40)
class ConfirmedOnceInTime implements TextingPolicy {

    private static final Duration IN_TIME = Duration.ofMinutes(5);

    private final OutboundTexts texts;
    private final Suppressions suppressions;

    ConfirmedOnceInTime(OutboundTexts texts, Suppressions suppressions) {
        this.texts = texts;
        this.suppressions = suppressions;
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
        return confirmedBefore(proposal)
                ? new Verdict.Refused("It was confirmed already.", "confirmed-once")
                : Verdict.ALLOWED;
    }

    private boolean confirmedBefore(Proposal proposal) {
        TextRequest request = proposal.request();
        String business = proposal.business().id();
        return request.wording().equals(KnownWording.OPT_OUT_CONFIRMATION.code())
                ? !suppressions.saidBy(business, proposal.recipient(), request.cause())
                : texts.sentSince(
                        business,
                        proposal.recipient(),
                        request.wording(),
                        proposal.now().minus(IN_TIME));
    }
}
