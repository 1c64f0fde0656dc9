package dev.textback.business;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.PhoneNumberUtil.ValidationResult;
import com.google.i18n.phonenumbers.Phonenumber;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A number as telephony reports it: with or without a plus sign, with punctuation, or as the user part of a SIP or tel URI.
 *
 * @param user what is left without display name, scheme, host and parameters
 * @param hidden whether the SIP host says that the caller withheld the number (RFC 3323)
 */
record ReportedNumber(String user, boolean hidden) {

    private static final Pattern IN_BRACKETS = Pattern.compile("<([^>]*)>");
    private static final Pattern URI = Pattern.compile("(?i)(?:sips?|tel):(.*)");
    private static final Pattern AFTER_USER = Pattern.compile("[@;?,].*", Pattern.DOTALL);
    private static final Pattern NUMBER = Pattern.compile("\\+?[\\d\\s().\\-/]*\\d[\\d\\s().\\-/]*");
    private static final Pattern IP_ADDRESS = Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}");
    private static final Pattern SHORT_CODE = Pattern.compile("\\d{3,6}");

    /** Area codes and exchanges of the North American plan begin with 2 to 9; what does not is a made-up caller id. */
    private static final Pattern NORTH_AMERICAN = Pattern.compile("\\+1[2-9]\\d{2}[2-9]\\d{6}");

    private static final Set<String> WITHHELD = Set.of(
            "anonymous",
            "anonymouscaller",
            "unknown",
            "unknowncaller",
            "unknownnumber",
            "callerunknown",
            "restricted",
            "private",
            "privatecaller",
            "privatenumber",
            "unavailable",
            "withheld",
            "numberwithheld",
            "blocked",
            "hidden",
            "nocallerid",
            "null",
            "nil",
            "none",
            "undefined");

    /** The same words spelt on a keypad, as some carriers send them: ANONYMOUS, RESTRICTED, BLOCKED, UNKNOWN, UNAVAILABLE. */
    private static final Set<String> WITHHELD_ON_A_KEYPAD =
            Set.of("+266696687", "+7378742833", "+2562533", "+8656696", "+86282452253");

    static ReportedNumber of(String reported) {
        String text = Normalizer.normalize(reported, Normalizer.Form.NFKC).strip();
        boolean hidden = text.toLowerCase(Locale.ROOT).contains("@anonymous.invalid");
        Matcher brackets = IN_BRACKETS.matcher(text);
        String address = brackets.find() ? brackets.group(1) : text;
        Matcher uri = URI.matcher(address);
        String rest = uri.find() ? uri.group(1) : address;
        String user =
                AFTER_USER.matcher(rest).replaceFirst("").replace("%2B", "+").replace("%2b", "+");
        return new ReportedNumber(user.strip(), hidden);
    }

    boolean isWithheld() {
        String letters = user.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\d]", "");
        return hidden || letters.matches("0*") || WITHHELD.contains(letters) || WITHHELD_ON_A_KEYPAD.contains(user);
    }

    /** Whether it is a short code, or an extension of the business's own exchange: neither fits E.164. */
    boolean isShortCode() {
        return isNumber() && SHORT_CODE.matcher(digits()).matches();
    }

    /** The number in E.164 form; one without a plus sign is read as dialled in the region, else as an international one. */
    Optional<PhoneNumber> in(String region) {
        if (!isNumber()) {
            return Optional.empty();
        }
        List<Phonenumber.PhoneNumber> readings = new ArrayList<>();
        if (!user.startsWith("+")) {
            parse(user, region).ifPresent(readings::add);
        }
        parse("+" + digits().replaceFirst("^00", ""), region).ifPresent(readings::add);
        return readings.stream()
                .filter(PhoneNumberUtil.getInstance()::isValidNumber)
                .findFirst()
                // Fictional and very new numbers are not valid to the library, but possible.
                .or(() -> readings.stream().findFirst())
                .map(ReportedNumber::e164);
    }

    /** Whether it is this number, in any form in which telephony may report it. */
    boolean mayMean(PhoneNumber number) {
        return isNumber()
                && (number.e164().equals("+" + digits())
                        || in(number.region()).filter(number::equals).isPresent());
    }

    private boolean isNumber() {
        return NUMBER.matcher(user).matches() && !IP_ADDRESS.matcher(user).matches();
    }

    private String digits() {
        return user.replaceAll("\\D", "");
    }

    private static Optional<Phonenumber.PhoneNumber> parse(String text, String region) {
        PhoneNumberUtil numbers = PhoneNumberUtil.getInstance();
        try {
            Phonenumber.PhoneNumber parsed = numbers.parse(text, region);
            boolean madeUp = parsed.getCountryCode() == 1
                    && !NORTH_AMERICAN.matcher(format(parsed)).matches();
            return numbers.isPossibleNumberWithReason(parsed) == ValidationResult.IS_POSSIBLE && !madeUp
                    ? Optional.of(parsed)
                    : Optional.empty();
        } catch (NumberParseException noNumber) {
            return Optional.empty();
        }
    }

    private static PhoneNumber e164(Phonenumber.PhoneNumber parsed) {
        return new PhoneNumber(format(parsed));
    }

    private static String format(Phonenumber.PhoneNumber parsed) {
        return PhoneNumberUtil.getInstance().format(parsed, PhoneNumberFormat.E164);
    }
}
