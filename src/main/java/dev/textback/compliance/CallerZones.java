package dev.textback.compliance;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberToTimeZonesMapper;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import dev.textback.business.PhoneNumber;
import java.time.ZoneId;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The zones a caller may be in, judged by the number alone: a guess, so every zone it allows counts. */
@Component
class CallerZones {

    /** A number of no place has 42 zones, which together leave hardly an hour of the day: it says nothing about where the caller is. */
    private static final int MOST_ZONES = 4;

    /** Asking Java each time would copy all 600 of them. */
    private final Set<String> known = ZoneId.getAvailableZoneIds();

    /** The caller's possible zones; only {@code otherwise} if the number does not tell. */
    Set<ZoneId> of(PhoneNumber caller, ZoneId otherwise) {
        Set<ZoneId> zones = new LinkedHashSet<>();
        List<String> names = names(caller);
        if (names.size() <= MOST_ZONES) {
            names.stream().filter(known::contains).map(ZoneId::of).forEach(zones::add);
        }
        return zones.isEmpty() ? Set.of(otherwise) : zones;
    }

    private static List<String> names(PhoneNumber caller) {
        try {
            var number = PhoneNumberUtil.getInstance().parse(caller.e164(), null);
            return PhoneNumberToTimeZonesMapper.getInstance().getTimeZonesForNumber(number);
        } catch (NumberParseException unknownCountry) {
            return List.of();
        }
    }
}
