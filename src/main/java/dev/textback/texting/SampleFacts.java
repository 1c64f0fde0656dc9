package dev.textback.texting;

import dev.textback.business.Business;
import java.util.HashMap;
import java.util.Map;

/** Facts to try a wording with, as wide as they get. */
final class SampleFacts {

    private static final Map<String, String> WIDEST = Map.ofEntries(
            Map.entry("callTime", "12:42 PM"),
            Map.entry("callDay", "on Wednesday"),
            Map.entry("opensAt", "Mon 10:30 AM"),
            Map.entry("appointment", "Wed Dec 23, 10:30 AM"),
            Map.entry("answer", "Yes, we can look at it tomorrow."),
            Map.entry("caller", "415-555-0142"),
            Map.entry("callCount", "12"),
            Map.entry("reason", "takes no texts (landline)"),
            Map.entry("texted", "to be texted Wed 10:30 AM"),
            Map.entry("question", "Do you repair boilers?"),
            Map.entry("link", "https://texts.acme.example/t/" + "x".repeat(48)),
            Map.entry("digest", "12 called, 10 texted, 8 replied, 5 booked, 3 wait"));

    private static final Map<String, String> OF_NOBODY = Map.of(
            "brand", "Acme Plumbing", "bookingUrl", "https://acme.example/book", "businessPhone", "415-555-0100");

    private SampleFacts() {}

    /** With the business's own name, booking page and number. */
    static WordingFacts of(Business business) {
        return new WordingFacts(business, WIDEST);
    }

    /** With those of a business that there is not. */
    static WordingFacts ofNobody() {
        Map<String, String> facts = new HashMap<>(WIDEST);
        facts.putAll(OF_NOBODY);
        return new WordingFacts(facts);
    }
}
