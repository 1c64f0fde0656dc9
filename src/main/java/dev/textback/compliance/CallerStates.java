package dev.textback.compliance;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.Phonenumber;
import com.google.i18n.phonenumbers.geocoding.PhoneNumberOfflineGeocoder;
import dev.textback.business.PhoneNumber;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/**
 * The US states that a number may belong to, by its area code and, where that tells more, its exchange. A state may presume so of its area codes
 * (Fla. Stat. 501.059(8)(d)); where the caller really is, nobody knows.
 */
@Component
class CallerStates {

    private static final Pattern CITY = Pattern.compile(".*, ([A-Z]{2})");
    private static final long SUBSCRIBERS = 10_000_000L;
    private static final int NORTH_AMERICA = 1;

    /** Their two letters; none if the number does not tell, such as a toll-free or a foreign one. */
    Set<String> of(PhoneNumber caller) {
        Set<String> states = new LinkedHashSet<>();
        try {
            Phonenumber.PhoneNumber number = PhoneNumberUtil.getInstance().parse(caller.e164(), null);
            if (number.getCountryCode() == NORTH_AMERICA) {
                stateOf(number).ifPresent(states::add);
                stateOf(areaCodeOf(number)).ifPresent(states::add);
            }
        } catch (NumberParseException unknownCountry) {
            // It is of no state then
        }
        return states;
    }

    private static Phonenumber.PhoneNumber areaCodeOf(Phonenumber.PhoneNumber number) {
        return new Phonenumber.PhoneNumber()
                .setCountryCode(NORTH_AMERICA)
                .setNationalNumber(number.getNationalNumber() / SUBSCRIBERS * SUBSCRIBERS);
    }

    /** The geocoder says "Miami, FL" or "Florida". */
    private static Optional<String> stateOf(Phonenumber.PhoneNumber number) {
        String place = PhoneNumberOfflineGeocoder.getInstance().getDescriptionForValidNumber(number, Locale.US);
        Matcher city = CITY.matcher(place);
        return city.matches() ? Optional.of(city.group(1)) : UsStates.lettersOf(place);
    }
}
