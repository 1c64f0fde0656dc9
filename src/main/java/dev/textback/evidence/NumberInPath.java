package dev.textback.evidence;

import dev.textback.business.PhoneNumber;
import dev.textback.refusal.RefusedRequest;

/** Reads the number that an address names. */
final class NumberInPath {

    private NumberInPath() {}

    /** The plus sign may be left out, or have become a space, as happens to it in addresses. */
    static PhoneNumber read(String text) {
        String digits = text.strip();
        try {
            return new PhoneNumber(digits.startsWith("+") ? digits : "+" + digits);
        } catch (IllegalArgumentException e) {
            throw RefusedRequest.wrong(
                    "number", "is '" + text + "'; it must be in E.164 form, country code first, such as +14155550100");
        }
    }
}
