package dev.textback.call;

import dev.textback.business.Business;
import dev.textback.business.Businesses;
import dev.textback.business.CallerId;
import dev.textback.business.PhoneNumber;
import dev.textback.compliance.DoNotText;
import dev.textback.compliance.LineRegistrations;
import dev.textback.compliance.Suppressions;
import dev.textback.compliance.TextingWindows;
import dev.textback.conversation.Conversation;
import dev.textback.conversation.Conversations;
import dev.textback.pause.Pauses;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Gathers what {@code response-policy.dmn} decides on. It decides nothing itself. */
@Service
public class Circumstances {

    private final Businesses businesses;
    private final Suppressions suppressions;
    private final DoNotText doNotText;
    private final Conversations conversations;
    private final TextingWindows windows;
    private final Pauses pauses;
    private final LineRegistrations registrations;
    private final Clock clock;

    Circumstances(
            Businesses businesses,
            Suppressions suppressions,
            DoNotText doNotText,
            Conversations conversations,
            TextingWindows windows,
            Pauses pauses,
            LineRegistrations registrations,
            Clock clock) {
        this.businesses = businesses;
        this.suppressions = suppressions;
        this.doNotText = doNotText;
        this.conversations = conversations;
        this.windows = windows;
        this.pauses = pauses;
        this.registrations = registrations;
        this.clock = clock;
    }

    /**
     * The facts by the names that the decision table reads.
     *
     * @param callerKind {@code textable}, or why the caller is never texted
     * @param caller null if there is no number at all
     * @param conversation null for a caller who is never texted
     */
    public Map<String, Object> of(
            Business business, String callerKind, @Nullable PhoneNumber caller, @Nullable Conversation conversation) {
        Instant now = clock.instant();
        boolean open = business.isOpen(now);
        boolean callable = caller != null && !callerKind.equals(CallerId.Reason.WITHHELD.code());
        return Map.ofEntries(
                Map.entry("callerKind", callerKind),
                Map.entry("callable", callable),
                Map.entry(
                        "openedBy",
                        conversation == null ? "call" : conversation.openedBy().code()),
                Map.entry(
                        "optedOut",
                        caller != null
                                && suppressions
                                        .since(business, caller, line(business, conversation))
                                        .isPresent()),
                Map.entry("doNotText", caller != null && doNotText.holds(business.id(), caller)),
                Map.entry("coolingDown", conversation != null && coolingDown(business, conversation)),
                Map.entry("sendingOn", business.sending()),
                Map.entry("paused", pauses.current(business.id()).isPresent()),
                Map.entry("registered", registered(business, conversation)),
                Map.entry("open", open),
                Map.entry("afterHoursPolicy", business.afterHours().code()),
                Map.entry("firstTextWindowOpen", windows.firstTextAllowed(business, now)));
    }

    private static PhoneNumber line(Business business, @Nullable Conversation conversation) {
        return conversation == null ? business.lines().get(0) : conversation.line();
    }

    /** What later steps of the conversation ask for as well. */
    public Map<String, Object> lasting(Business business) {
        return Map.of(
                "afterHours",
                !business.isOpen(clock.instant()),
                "bookingPage",
                business.booking().url() != null);
    }

    /** {@code textable}, or why a caller with this number is never texted. */
    public String callerKind(Business business, PhoneNumber caller) {
        return businesses.read(caller.e164(), business) instanceof CallerId.NotTextable other
                ? other.reason().code()
                : MissedCall.TEXTABLE;
    }

    private boolean registered(Business business, @Nullable Conversation conversation) {
        PhoneNumber line = conversation == null ? business.lines().get(0) : conversation.line();
        return registrations.of(business, line).allowsSending();
    }

    private boolean coolingDown(Business business, Conversation conversation) {
        return conversations.coolingDown(
                conversation.contactId(), business.timing().cooldown());
    }
}
