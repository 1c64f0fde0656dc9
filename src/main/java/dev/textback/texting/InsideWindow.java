package dev.textback.texting;

import dev.textback.compliance.TextingWindows;
import java.time.Duration;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Unprompted texts keep to their window. A first text that is on time keeps to the window of first texts; one that is more than 15 minutes
 * late, and every other unprompted text, to the stricter one of the business and the law in all of the caller's zones. */
@Component
@Order(100)
class InsideWindow implements TextingPolicy {

    private static final Duration FRESH = Duration.ofMinutes(15);

    private final TextingWindows windows;

    InsideWindow(TextingWindows windows) {
        this.windows = windows;
    }

    @Override
    public Verdict judge(Proposal proposal) {
        if (!proposal.isUnprompted()) {
            return Verdict.ALLOWED;
        }
        boolean fresh = !proposal.now().isAfter(proposal.request().due().plus(FRESH));
        if (proposal.firstOfConversation() && fresh && windows.firstTextAllowed(proposal.business(), proposal.now())) {
            return Verdict.ALLOWED;
        }
        if (windows.unpromptedAllowed(proposal.business(), proposal.recipient(), proposal.now())) {
            return Verdict.ALLOWED;
        }
        return windows.nextUnprompted(proposal.business(), proposal.recipient(), proposal.now())
                .<Verdict>map(opens -> new Verdict.Later(opens, "Outside the texting window.", "texting-window"))
                .orElseGet(() -> new Verdict.Refused("No texting window opens within 7 days.", "no-window"));
    }
}
