package dev.textback.texting;

import dev.textback.compliance.CarrierDay;
import dev.textback.compliance.TextingWindows;
import java.util.OptionalInt;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Unprompted texts wait for the carrier's next day once this one is used up: the carrier would block them. Whatever somebody waits for is
 * tried all the same.
 */
@Component
@Order(110)
class WithinCarrierDay implements TextingPolicy {

    private final CarrierDay day;
    private final TextingWindows windows;

    WithinCarrierDay(CarrierDay day, TextingWindows windows) {
        this.day = day;
        this.windows = windows;
    }

    @Override
    public Verdict judge(Proposal proposal) {
        if (!proposal.isUnprompted()) {
            return Verdict.ALLOWED;
        }
        OptionalInt cap = day.cap(proposal.business());
        if (cap.isEmpty() || day.used(proposal.business()) < cap.getAsInt()) {
            return Verdict.ALLOWED;
        }
        String reason = "The carrier takes " + cap.getAsInt() + " segments a day, and they are used up.";
        return windows.nextUnprompted(proposal.business(), proposal.recipient(), day.next())
                .<Verdict>map(opens -> new Verdict.Later(opens, reason, SendResult.CARRIER_DAY))
                .orElseGet(() -> new Verdict.Refused(reason, SendResult.CARRIER_DAY));
    }
}
