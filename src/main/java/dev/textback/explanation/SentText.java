package dev.textback.explanation;

import java.time.Instant;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A text of ours, as far as it got.
 *
 * @param kind and {@code state} as the table has them
 * @param stateAt when it got into its state, UTC
 */
record SentText(
        String step,
        String kind,
        String wording,
        String body,
        String state,
        @Nullable String errorCode,
        Instant reservedAt,
        Instant stateAt) {

    private static final Set<String> WITH_THE_CARRIER = Set.of("ACCEPTED", "QUEUED", "SENT", "DELIVERED", "READ");

    boolean isStaffAlert() {
        return kind.equals("STAFF_ALERT");
    }

    boolean isWithTheCarrier() {
        return WITH_THE_CARRIER.contains(state);
    }

    /** It is reserved, and may reach the caller yet. */
    boolean isUnderWay() {
        return state.equals("RESERVED") || state.equals("FREE");
    }

    /** One step for the text, and one for what became of it. What the gate refused stands in the trail already. */
    Stream<Step> steps() {
        if (state.equals("REFUSED")) {
            return Stream.empty();
        }
        // An alert's words hold a key to the page behind it, which is for the phone that got it alone
        String what = isStaffAlert() ? "Told the staff." : "Texted: " + quoted(body);
        Step text = new Step(reservedAt, step, what, "wording: " + wording, false);
        return Stream.of(text, new Step(stateAt, "carrier", became(), rule(), state.equals("REJECTED")));
    }

    private String became() {
        return switch (state) {
            case "RESERVED" -> "The carrier's answer is not known yet.";
            case "FREE" -> "The carrier did not take it; it is tried again.";
            case "ACCEPTED", "QUEUED" -> "The carrier took it.";
            case "SENT" -> "The carrier passed it on.";
            case "DELIVERED" -> "It was delivered.";
            case "READ" -> "It was read.";
            case "REJECTED" -> "The carrier refused it.";
            default -> "It was not delivered.";
        };
    }

    private String rule() {
        return errorCode == null || errorCode.isEmpty() ? "" : "carrier-" + errorCode;
    }

    static String quoted(String body) {
        return body.isEmpty() ? "(no words are kept)" : "“" + body + "”";
    }
}
