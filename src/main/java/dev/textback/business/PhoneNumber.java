package dev.textback.business;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A phone number in E.164 form, such as {@code +14155550100}. Its {@link #toString()} is masked, so that a number never reaches a log by
 * accident; what needs the digits says {@link #e164()}.
 */
public record PhoneNumber(String e164) {

    private static final Pattern E164 = Pattern.compile("\\+[1-9]\\d{6,14}");
    private static final Pattern NORTH_AMERICAN = Pattern.compile("\\+1\\d{10}");

    /** @throws IllegalArgumentException if {@code e164} is not a plus sign and 7 to 15 digits */
    public PhoneNumber {
        if (!E164.matcher(e164).matches()) {
            throw new IllegalArgumentException(
                    "'" + e164 + "' is not a phone number in E.164 form, such as +14155550100");
        }
    }

    /** As people read it: {@code 415-555-0100} for a number of the North American plan, {@code +44 20 7946 0000} for any other. */
    public String national() {
        if (NORTH_AMERICAN.matcher(e164).matches()) {
            return e164.substring(2, 5) + "-" + e164.substring(5, 8) + "-" + e164.substring(8);
        }
        return parsed().map(number -> PhoneNumberUtil.getInstance().format(number, PhoneNumberFormat.INTERNATIONAL))
                .orElse(e164);
    }

    /** The ISO code of its region, whose dialling habits leave the country code out; US where the number does not tell. */
    String region() {
        PhoneNumberUtil numbers = PhoneNumberUtil.getInstance();
        return parsed().map(number -> Objects.requireNonNullElse(
                        numbers.getRegionCodeForNumber(number),
                        numbers.getRegionCodeForCountryCode(number.getCountryCode())))
                .filter(numbers.getSupportedRegions()::contains)
                .orElse("US");
    }

    /** As the phone number library holds it; empty if no country has this code. */
    Optional<Phonenumber.PhoneNumber> parsed() {
        try {
            return Optional.of(PhoneNumberUtil.getInstance().parse(e164, null));
        } catch (NumberParseException unknownCountry) {
            return Optional.empty();
        }
    }

    /** The number with its middle hidden, such as {@code +1415***0100}, for logs and for readers who need no more. */
    public String masked() {
        int shown = Math.max(2, e164.length() - 7);
        return e164.substring(0, shown) + "***" + e164.substring(e164.length() - 4);
    }

    @Override
    public String toString() {
        return masked();
    }
}
