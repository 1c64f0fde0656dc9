package dev.textback.operation.logging;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * The net under everything that is logged: hides the middle of whatever looks like a whole phone number, ours or another library's words,
 * messages of exceptions included. What we log ourselves is masked where it is written.
 */
final class MaskedNumbers {

    /**
     * With a plus sign 8 to 15 digits; without one 10 to 15, unless they are part of a longer word, such as an id or a fraction.
     * {@code %2B} is a plus sign in an address.
     */
    private static final Pattern NUMBER =
            Pattern.compile("(?:([+]|%2B)(\\d{8,15})(?!\\d))|(?:(?<![\\w.-])(\\d{10,15})(?!\\w|[.-]\\w))");

    /** As people of North America write it. */
    private static final Pattern NATIONAL =
            Pattern.compile("(?<!\\d)(\\(?\\d{3}\\)?[ .-])\\d{3}([ .-]\\d{4})(?![\\w-])");

    private static final int HIDDEN_OR_LAST = 7;
    private static final int LAST = 4;

    private MaskedNumbers() {}

    /** The text with each phone number cut to its beginning and its last four digits, such as {@code +1415***0100}. */
    static String in(String text) {
        String masked = NUMBER.matcher(text).replaceAll(MaskedNumbers::masked);
        return NATIONAL.matcher(masked).replaceAll("$1***$2");
    }

    private static String masked(MatchResult found) {
        boolean international = found.group(1) != null;
        String sign = international ? found.group(1) : "";
        String digits = found.group(international ? 2 : 3);
        return sign
                + digits.substring(0, digits.length() - HIDDEN_OR_LAST)
                + "***"
                + digits.substring(digits.length() - LAST);
    }
}
