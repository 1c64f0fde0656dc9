package dev.textback.simulator;

import dev.textback.business.PhoneNumber;
import dev.textback.simulator.SimulatedMessage.Kind;

/** Numbers and states in words for the phone page. */
final class Shown {

    private Shown() {}

    /** Such as {@code (415) 555-0111}; a number from elsewhere as it is. */
    static String number(PhoneNumber number) {
        return number.e164().replaceFirst("^\\+1(\\d{3})(\\d{3})(\\d{4})$", "($1) $2-$3");
    }

    static String state(SimulatedMessage text) {
        if (text.kind() == Kind.AUTO_REPLY) {
            return "The carrier's own reply";
        }
        return switch (text.state()) {
            case QUEUED -> text.kind() == Kind.INBOUND ? "Sending" : "On its way";
            case SENT -> "On its way";
            case DELIVERED -> "Delivered";
            case RECEIVED -> "Delivered";
            case UNDELIVERED -> "Not delivered: this number takes no texts (error " + text.errorCode() + ")";
            case FAILED ->
                text.kind() == Kind.INBOUND
                        ? "Not delivered: Textback did not accept it"
                        : "Blocked by the carrier after STOP (error " + text.errorCode() + ")";
        };
    }
}
