package dev.textback.call;

import dev.textback.business.Business;
import dev.textback.business.Businesses;
import dev.textback.business.CallerId;
import dev.textback.business.PhoneNumber;
import dev.textback.compliance.DoNotText;
import dev.textback.compliance.LineRegistrations;
import dev.textback.compliance.ListedNumbers;
import dev.textback.compliance.Suppressions;
import dev.textback.compliance.TextingWindows;
import dev.textback.conversation.Conversation;
import dev.textback.conversation.Conversations;
import dev.textback.conversation.LinesRung;
import dev.textback.pause.Pauses;
import dev.textback.texting.NumberLines;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Gathers what {@code response-policy.dmn} decides on. It decides nothing itself. */
@Service
public class Circumstances {

    private static final Map<String, Object> NOBODY =
            Map.of("optedOut", false, "doNotText", false, "knownCaller", ListedNumbers.STRANGER, "lineType", "unknown");

    private final Businesses businesses;
    private final Suppressions suppressions;
    private final DoNotText doNotText;
    private final Conversations conversations;
    private final TextingWindows windows;
    private final Pauses pauses;
    private final LineRegistrations registrations;
    private final ListedNumbers listed;
    private final NumberLines lines;
    private final LinesRung linesRung;
    private final Clock clock;

    Circumstances(
            Businesses businesses,
            Suppressions suppressions,
            DoNotText doNotText,
            Conversations conversations,
            TextingWindows windows,
            Pauses pauses,
            LineRegistrations registrations,
            ListedNumbers listed,
            NumberLines lines,
            LinesRung linesRung,
            Clock clock) {
        this.businesses = businesses;
        this.suppressions = suppressions;
        this.doNotText = doNotText;
        this.conversations = conversations;
        this.windows = windows;
        this.pauses = pauses;
        this.registrations = registrations;
        this.listed = listed;
        this.lines = lines;
        this.linesRung = linesRung;
        this.clock = clock;
    }

    /** The facts about a call by the names that the decision table reads. */
    public Map<String, Object> of(Business business, MissedCall call, @Nullable Conversation conversation) {
        Map<String, Object> facts = common(business, call.callerKind(), call.caller(), conversation, call.line());
        facts.put("rangSeconds", call.signs().rangSeconds());
        facts.put("attestation", call.signs().attestation().code());
        PhoneNumber caller = call.caller();
        facts.put("linesRung", caller == null ? 1 : Math.max(1, linesRung.withinAMinuteOf(call.endedAt(), caller)));
        return facts;
    }

    /** The same about a call that is only being missed: nothing is known of it yet but who rings. */
    public Map<String, Object> ofCallToCome(Business business, PhoneNumber caller, PhoneNumber line) {
        Map<String, Object> facts = common(business, MissedCall.TEXTABLE, caller, null, line);
        facts.put("rangSeconds", null);
        facts.put("attestation", Attestation.UNKNOWN.code());
        facts.put("linesRung", linesRung.withinAMinuteOf(clock.instant(), caller));
        return facts;
    }

    /** The same about somebody who texted without calling. */
    public Map<String, Object> ofText(Business business, PhoneNumber caller, Conversation conversation) {
        Map<String, Object> facts =
                common(business, callerKind(business, caller), caller, conversation, conversation.line());
        facts.put("rangSeconds", null);
        facts.put("attestation", Attestation.UNKNOWN.code());
        facts.put("linesRung", 0);
        return facts;
    }

    private Map<String, Object> common(
            Business business,
            String callerKind,
            @Nullable PhoneNumber caller,
            @Nullable Conversation conversation,
            PhoneNumber line) {
        Instant now = clock.instant();
        Map<String, Object> facts = new HashMap<>();
        facts.put("callerKind", callerKind);
        facts.put("callable", caller != null && !callerKind.equals(CallerId.Reason.WITHHELD.code()));
        facts.put(
                "openedBy",
                conversation == null ? "call" : conversation.openedBy().code());
        facts.putAll(caller == null ? NOBODY : who(business, caller, line));
        facts.put("coolingDown", conversation != null && coolingDown(business, conversation));
        facts.put("sendingOn", business.sending());
        facts.put("paused", pauses.current(business.id()).isPresent());
        facts.put("registered", registrations.of(business, line).allowsSending());
        facts.put("open", business.isOpen(now));
        facts.put("afterHoursPolicy", business.afterHours().code());
        facts.put("firstTextWindowOpen", windows.firstTextAllowed(business, now));
        return facts;
    }

    private Map<String, Object> who(Business business, PhoneNumber caller, PhoneNumber line) {
        return Map.of(
                "optedOut", suppressions.since(business, caller, line).isPresent(),
                "doNotText", doNotText.holds(business.id(), caller),
                "knownCaller", listed.standingOf(business.id(), caller),
                "lineType", lines.of(business.id(), caller).type());
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

    private boolean coolingDown(Business business, Conversation conversation) {
        return conversations.coolingDown(
                conversation.contactId(), business.timing().cooldown());
    }
}
