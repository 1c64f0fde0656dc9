package dev.textback.business;

import java.util.regex.Pattern;

/**
 * A phone number in E.164 form, such as {@code +14155550100}. Its {@link #toString()} is masked, so that a number never reaches a log by
 * accident; what needs the digits says {@link #e164()}.
 */
public record PhoneNumber(String e164) {

    private static final Pattern E164 = Pattern.compile("\\+[1-9]\\d{6,14}");

    /** @throws IllegalArgumentException if {@code e164} is not a plus sign and 7 to 15 digits */
    public PhoneNumber {
        if (!E164.matcher(e164).matches()) {
            throw new IllegalArgumentException("'" + e164 + "' is not a phone number in E.164 form, such as +14155550100");
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
