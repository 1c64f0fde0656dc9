package dev.textback.texting;

import dev.textback.business.Business;
import dev.textback.business.PhoneNumber;
import dev.textback.compliance.TextingWindows;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * How long an unprompted text that goes out now may take to arrive: until the window closes by which it goes out. A first text that is on time
 * goes by the window of first texts, any other by the stricter one of the business and the law in all of the caller's zones.
 */
@Component
class ArrivalWindow {

    /** The least and the most that the carrier takes as {@code message_expiry}. */
    static final Duration SHORTEST = Duration.ofSeconds(5);

    static final Duration LONGEST = Duration.ofSeconds(10_799);

    private static final Duration FRESH = Duration.ofMinutes(15);

    private final TextingWindows windows;

    ArrivalWindow(TextingWindows windows) {
        this.windows = windows;
    }

    /** How long, {@link #LONGEST} at most; empty if the text may not go out now, or could not arrive in time. */
    Optional<Duration> of(TextRequest request, PhoneNumber recipient, boolean first, Instant now) {
        Business business = request.business();
        boolean fresh = !now.isAfter(request.due().plus(FRESH));
        if (first && fresh && windows.firstTextAllowed(business, now)) {
            Optional<Duration> left = until(windows.firstTextClosesAt(business, now), now);
            if (left.isPresent()) {
                return left;
            }
        }
        return windows.unpromptedAllowed(business, recipient, now)
                ? until(windows.closesAt(business, recipient, now), now)
                : Optional.empty();
    }

    private static Optional<Duration> until(Optional<Instant> closes, Instant now) {
        Duration left = closes.map(end -> Duration.between(now, end))
                .filter(remaining -> remaining.compareTo(LONGEST) < 0)
                .orElse(LONGEST);
        return left.compareTo(SHORTEST) < 0 ? Optional.empty() : Optional.of(left);
    }
}
