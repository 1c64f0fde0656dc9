package dev.textback.texting;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A carrier's delivery error (Plivo message error codes; the list as published, unknown codes are kept and shown as they came).
 *
 * @param unreachable whether no text will ever reach the number
 */
record CarrierError(String code, String meaning, boolean unreachable) {

    /** The rule by which such an error is an opt-out. */
    static final String BLOCKED_BY_STOP = "carrier-blocked-by-stop";

    private static final Map<String, String> MEANINGS = Map.ofEntries(
            Map.entry("10", "the message is invalid"),
            Map.entry("20", "a network error"),
            Map.entry("30", "the carrier took it for spam"),
            Map.entry("40", "the sending number is not valid"),
            Map.entry("50", "the number is a landline or takes no texts"),
            Map.entry("60", "the carrier saw a loop: their phone seems to answer by itself"),
            Map.entry("70", "the number is permanently unavailable"),
            Map.entry("80", "the number is unavailable for now"),
            Map.entry("90", "there is no route to the number"),
            Map.entry("100", "the network carries no texts"),
            Map.entry("110", "the message is too long"),
            Map.entry("200", "the caller has opted out with the carrier"),
            Map.entry("201", "toll-free numbers cannot text Canada"),
            Map.entry("300", "the carrier failed to dispatch it"),
            Map.entry("420", "it expired before it could be delivered"),
            Map.entry("450", "the country is barred"),
            Map.entry("900", "the account has no credit"),
            Map.entry("910", "the account is disabled"),
            Map.entry("1000", "an unknown error"));

    static CarrierError of(@Nullable String code) {
        String known = code == null || code.isBlank() ? "none" : code.strip();
        String meaning = MEANINGS.getOrDefault(known, "the carrier's error " + known);
        return new CarrierError(known, meaning, known.equals("50") || known.equals("70") || known.equals("100"));
    }

    /** The carrier dropped it unsent, because it could not arrive in its window. */
    boolean expired() {
        return code.equals("420");
    }

    boolean blockedByStop() {
        return code.equals("200");
    }
}
