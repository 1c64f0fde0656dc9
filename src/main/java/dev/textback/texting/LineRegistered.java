package dev.textback.texting;

import dev.textback.compliance.LineRegistration;
import dev.textback.compliance.LineRegistrations;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** A line that the carriers have not registered sends nothing. */
@Component
@Order(50)
class LineRegistered implements TextingPolicy {

    private final LineRegistrations registrations;

    LineRegistered(LineRegistrations registrations) {
        this.registrations = registrations;
    }

    @Override
    public Verdict judge(Proposal proposal) {
        LineRegistration line = registrations.of(proposal.business(), proposal.line());
        return line.allowsSending()
                ? Verdict.ALLOWED
                : new Verdict.Refused(
                        "The line is not registered with the carriers (" + line.kindInWords() + ": "
                                + line.statusInWords() + "; " + line.reason() + ").",
                        "line-not-registered");
    }
}
