package dev.textback.texting;

import dev.textback.business.AfterHours;
import dev.textback.business.Business;
import dev.textback.business.PhoneNumber;
import dev.textback.compliance.TextingWindows;
import dev.textback.nudge.Nudges;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Service;

/**
 * Decides between a nudge and a text in the morning: a nudge that would leave its window becomes a morning text, and a caller of the night
 * hears in the morning, at the later of opening and the window's start. A break, such as lunch, is no night: its callers are nudged like any.
 */
@Service
public class FollowUpPlan {

    /** A text about a call that lies further back would puzzle its reader. */
    private static final Duration FURTHEST_AHEAD = Duration.ofDays(7);

    private final TextingWindows windows;
    private final Nudges nudges;
    private final Clock clock;

    FollowUpPlan(TextingWindows windows, Nudges nudges, Clock clock) {
        this.windows = windows;
        this.nudges = nudges;
        this.clock = clock;
    }

    /**
     * Plans the follow-up from now on.
     *
     * @param held whether the caller was not texted yet: held for the morning, or too late to be texted at once
     * @param afterHours whether the call came while the business was closed
     * @param nudge how long after now a nudge would go out
     */
    public FollowUp follow(Business business, PhoneNumber caller, boolean held, boolean afterHours, Duration nudge) {
        Instant now = clock.instant();
        if (held) {
            FollowUp morning = morning(business, caller, now);
            return morning.at() == null ? withoutMorning(business, caller, now) : morning;
        }
        // Where no reply can come, silence says nothing, and a second text would ask for what cannot be given
        if (!business.replies() || nudges.areOff(business.id())) {
            return new FollowUp(FollowUp.Kind.NONE, null);
        }
        if (afterHours && !isOnBreak(business, now)) {
            return business.afterHours() == AfterHours.TEXT_ONLY
                    ? new FollowUp(FollowUp.Kind.NONE, null)
                    : morning(business, caller, now);
        }
        Instant due = now.plus(nudge);
        return windows.unpromptedAllowed(business, caller, due)
                ? new FollowUp(FollowUp.Kind.NUDGE, null)
                : morning(business, caller, due);
    }

    /**
     * When the night ends for the business: the later of its next opening and the start of its texting window; empty if it never opens, or is
     * only on a break.
     */
    public Optional<Instant> endOfNight(Business business) {
        Instant now = clock.instant();
        return business.nextOpening(now)
                .filter(opens -> !isOnBreak(business, now))
                .map(opens -> windows.nextUnprompted(business, business.lines().get(0), opens)
                        .orElse(opens));
    }

    /** Closed, but opened today and opening again today; the end of a shift that began yesterday is no opening. */
    private static boolean isOnBreak(Business business, Instant now) {
        LocalDate today = now.atZone(business.zone()).toLocalDate();
        Instant midnight = today.atStartOfDay(business.zone()).toInstant();
        Instant morning = business.isOpen(midnight)
                ? business.hours().endOfCurrent(midnight, business.zone()).orElse(midnight)
                : midnight;
        boolean openedToday = business.nextOpening(morning).filter(now::isAfter).isPresent();
        boolean opensAgain = business.nextOpening(now)
                .filter(opens -> opens.atZone(business.zone()).toLocalDate().equals(today))
                .isPresent();
        return !business.isOpen(now) && openedToday && opensAgain;
    }

    /**
     * The text of a caller who would wait too long for an opening goes as soon as its window allows. If none opens, the gate refuses it at
     * once, and a person calls.
     */
    private FollowUp withoutMorning(Business business, PhoneNumber caller, Instant now) {
        return new FollowUp(
                FollowUp.Kind.MORNING,
                windows.nextUnprompted(business, caller, now).orElse(now));
    }

    private FollowUp morning(Business business, PhoneNumber caller, Instant from) {
        Optional<Instant> opening = business.isOpen(from) && windows.unpromptedAllowed(business, caller, from)
                ? Optional.of(from)
                : business.nextOpening(from);
        return opening.flatMap(opens -> windows.nextUnprompted(business, caller, opens))
                .filter(at -> !at.isAfter(from.plus(FURTHEST_AHEAD)))
                .map(at -> new FollowUp(FollowUp.Kind.MORNING, at))
                .orElseGet(() -> new FollowUp(FollowUp.Kind.NONE, null));
    }
}
