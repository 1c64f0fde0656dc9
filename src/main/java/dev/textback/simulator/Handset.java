package dev.textback.simulator;

import dev.textback.business.Business;
import dev.textback.business.Businesses;
import dev.textback.business.CallerId;
import dev.textback.business.PhoneNumber;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * The phone on the page, held against one line of one business.
 *
 * @param from what telephony reports when it calls, as chosen or typed
 * @param number its number; null: it hides it, or what was typed is no number
 */
record Handset(String from, @Nullable PhoneNumber number, Business business, PhoneNumber line) {

    private static final int LONGEST_FROM = 200;

    /** @throws PhoneProblem if the line is nobody's or the caller is missing or absurdly long */
    static Handset of(@Nullable String from, @Nullable String line, Businesses businesses) {
        if (from == null || from.length() > LONGEST_FROM) {
            throw new PhoneProblem(
                    HttpStatus.BAD_REQUEST, "Choose who is calling, or type a number such as 415-555-0150");
        }
        String wanted = line == null ? "" : line;
        Business business = businesses
                .withLine(wanted)
                .orElseThrow(() -> new PhoneProblem(
                        HttpStatus.NOT_FOUND,
                        "No business has the line '" + wanted + "'. Lines are set under textback.businesses"));
        PhoneNumber called = business.lines().stream()
                .filter(one -> wanted.endsWith(one.e164().substring(1)))
                .findFirst()
                .orElse(business.lines().get(0));
        return new Handset(from, numberIn(businesses.read(from, business)), business, called);
    }

    private static @Nullable PhoneNumber numberIn(CallerId caller) {
        if (caller instanceof CallerId.Textable textable) {
            return textable.number();
        }
        return caller instanceof CallerId.NotTextable other ? other.number() : null;
    }
}
