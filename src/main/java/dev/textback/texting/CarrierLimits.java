package dev.textback.texting;

import dev.textback.business.Business;
import dev.textback.compliance.CarrierDay;
import dev.textback.compliance.LinePaces;
import dev.textback.texting.Carrier.HandOver;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** Notes what a hand-over says about the carrier's limits: what was taken counts, and a wish for rest is kept by every node. */
@Component
class CarrierLimits {

    private final CarrierDay day;
    private final LinePaces paces;

    CarrierLimits(CarrierDay day, LinePaces paces) {
        this.day = day;
        this.paces = paces;
    }

    void taken(Business business, String body) {
        day.count(business, Segments.of(body).count());
    }

    /** Without a wish of its own (no connection, no {@code Retry-After}) the engine's retries decide when to come back. */
    void busy(HandOver answer) {
        Duration rest = answer instanceof HandOver.Busy busy ? busy.retryAfter() : null;
        if (rest != null && !rest.isNegative() && !rest.isZero()) {
            paces.rest(rest);
        }
    }
}
