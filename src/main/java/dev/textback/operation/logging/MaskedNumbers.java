package dev.textback.operation.logging;

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
    private static final Pattern NUMBER = Pattern.compile(
            "((?:[+]|%2B)\\d{1,4}?)\\d{3,}?(\\d{4})(?!\\d)|(?<![\\w.:-])(\\d{3})\\d{3,8}(\\d{4})(?![\\w:]|[.-]\\w)");

    private static final Pattern NATIONAL =
            Pattern.compile("(?<![\\w-])(\\(?\\d{3}\\)?[ .-])\\d{3}([ .-]\\d{4})(?![\\w-])");

    private MaskedNumbers() {}

    /** The text with each phone number cut to its beginning and its last four digits, such as {@code +1415***0100}. */
    static String in(String text) {
        String masked = NUMBER.matcher(text)
                .replaceAll(found -> found.group(1) != null
                        ? found.group(1) + "***" + found.group(2)
                        : found.group(3) + "***" + found.group(4));
        return NATIONAL.matcher(masked).replaceAll("$1***$2");
    }
}
