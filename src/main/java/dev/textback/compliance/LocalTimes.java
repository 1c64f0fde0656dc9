package dev.textback.compliance;

import dev.textback.business.Business;
import dev.textback.business.Businesses;
import dev.textback.business.PhoneNumber;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Which zone a caller's local time is reckoned in: the one that the number belongs to; if it may be several or none, the business's. */
@Component
class LocalTimes {

    private final CallerZones callers;
    private final Businesses businesses;

    LocalTimes(CallerZones callers, Businesses businesses) {
        this.callers = callers;
        this.businesses = businesses;
    }

    ZoneId zone(String businessId, PhoneNumber number) {
        ZoneId otherwise = businesses.withId(businessId).map(Business::zone).orElse(ZoneOffset.UTC);
        Set<ZoneId> zones = callers.of(number, otherwise);
        return zones.size() == 1 ? zones.iterator().next() : otherwise;
    }
}
