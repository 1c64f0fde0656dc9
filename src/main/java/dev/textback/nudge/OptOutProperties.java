package dev.textback.nudge;

import dev.textback.business.SetUpProblem;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When opt-outs are too many. The shares themselves, 1 % and 2 %, are not configurable.
 *
 * @param window how far back texted callers and opt-outs are counted; positive, 90 days at most
 * @param minimum so many callers must have been texted in the window for their share of opt-outs to say anything; 10 at least
 */
@ConfigurationProperties("textback.opt-outs")
record OptOutProperties(
        @DefaultValue("24h") Duration window,
        @DefaultValue("50") int minimum) {

    private static final Duration LONGEST = Duration.ofDays(90);
    private static final int SMALLEST = 10;

    OptOutProperties {
        if (window.isNegative() || window.isZero() || window.compareTo(LONGEST) > 0) {
            throw new SetUpProblem("textback.opt-outs.window is " + window
                    + "; it must be longer than nothing and 90 days at most, such as 24h or 7d");
        }
        if (minimum < SMALLEST) {
            throw new SetUpProblem("textback.opt-outs.minimum is " + minimum + "; of fewer than " + SMALLEST
                    + " callers a share says nothing; 50 is usual");
        }
    }
}
