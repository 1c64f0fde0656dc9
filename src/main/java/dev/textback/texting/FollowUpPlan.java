package dev.textback.texting;

import dev.textback.business.AfterHours;
import dev.textback.business.Business;
import dev.textback.business.PhoneNumber;
import dev.textback.compliance.TextingWindows;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Service;

/**
 * Decides between a nudge and a text in the morning: a nudge that would leave its window becomes a morning text, and a caller of the night
 * hears in the morning, at the later of opening and the window's start.
 */
@Service
public class FollowUpPlan {

    private final TextingWindows windows;
    private final Clock clock;

    FollowUpPlan(TextingWindows windows, Clock clock) {
        this.windows = windows;
        this.clock = clock;
    }

    /**
     * Plans the follow-up from now on.
     *
     * @param held whether the caller was not texted yet, but held for the morning
     * @param afterHours whether the call came while the business was closed
     * @param nudge how long after now a nudge would go out
     */
    public FollowUp follow(Business business, PhoneNumber caller, boolean held, boolean afterHours, Duration nudge) {
        Instant now = clock.instant();
        if (held) {
            return morning(business, caller, now);
        }
        if (afterHours) {
            return business.afterHours() == AfterHours.TEXT_ONLY
                    ? new FollowUp(FollowUp.Kind.NONE, null)
                    : morning(business, caller, now);
        }
        Instant due = now.plus(nudge);
        return windows.unpromptedAllowed(business, caller, due)
                ? new FollowUp(FollowUp.Kind.NUDGE, null)
                : morning(business, caller, due);
    }

    /** When the night ends for the business: the later of its next opening and the start of its texting window; empty if it never opens. */
    public Optional<Instant> endOfNight(Business business) {
        return business.nextOpening(clock.instant())
                .map(opens -> windows.nextUnprompted(business, business.lines().get(0), opens)
                        .orElse(opens));
    }

    private FollowUp morning(Business business, PhoneNumber caller, Instant from) {
        Optional<Instant> opening = business.isOpen(from) && windows.unpromptedAllowed(business, caller, from)
                ? Optional.of(from)
                : business.nextOpening(from);
        return opening.flatMap(opens -> windows.nextUnprompted(business, caller, opens))
                .map(at -> new FollowUp(FollowUp.Kind.MORNING, at))
                .orElseGet(() -> new FollowUp(FollowUp.Kind.NONE, null));
    }
}
