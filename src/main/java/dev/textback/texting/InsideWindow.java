package dev.textback.texting;

import dev.textback.business.Business;
import dev.textback.business.PhoneNumber;
import dev.textback.compliance.TextingWindows;
import java.time.Instant;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Unprompted texts keep to their window, and arrive in it: one that has less of it left than the carrier can be told waits for the next. A first
 * text that is more than 15 minutes late is judged like any other.
 */
@Component
@Order(100)
class InsideWindow implements TextingPolicy {

    private final TextingWindows windows;
    private final ArrivalWindow arrival;

    InsideWindow(TextingWindows windows, ArrivalWindow arrival) {
        this.windows = windows;
        this.arrival = arrival;
    }

    @Override
    public Verdict judge(Proposal proposal) {
        boolean inTime = !proposal.isUnprompted()
                || arrival.of(proposal.request(), proposal.recipient(), proposal.firstOfConversation(), proposal.now())
                        .isPresent();
        return inTime ? Verdict.ALLOWED : later(proposal);
    }

    private Verdict later(Proposal proposal) {
        Business business = proposal.business();
        PhoneNumber caller = proposal.recipient();
        Instant closed = windows.closesAt(business, caller, proposal.now()).orElse(proposal.now());
        return windows.nextUnprompted(business, caller, closed)
                .<Verdict>map(opens -> new Verdict.Later(opens, "Outside the texting window.", "texting-window"))
                .orElseGet(() -> new Verdict.Refused("No texting window opens within 7 days.", "no-window"));
    }
}
