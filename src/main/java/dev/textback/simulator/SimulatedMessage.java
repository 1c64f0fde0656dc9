package dev.textback.simulator;

import dev.textback.business.PhoneNumber;
import java.net.URI;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A text in the simulated carrier's record.
 *
 * @param units how many segments it takes
 * @param errorCode how an outbound text ends, if badly; decided when the carrier takes it, told when it ends
 * @param receiptsTo where its receipts go; null: nowhere
 * @param messageTime when the carrier took it
 * @param sentTime when it went on to the phone's own carrier
 * @param reportTime when its end became known
 */
record SimulatedMessage(
        UUID id,
        Kind kind,
        PhoneNumber sender,
        PhoneNumber recipient,
        String body,
        int units,
        State state,
        @Nullable String errorCode,
        @Nullable URI receiptsTo,
        Instant messageTime,
        @Nullable Instant sentTime,
        @Nullable Instant reportTime) {

    /** The error as the carrier tells it: none before the end. */
    @Nullable String errorToldNow() {
        return state == State.UNDELIVERED || state == State.FAILED ? errorCode : null;
    }

    /** Which way it goes; an automatic reply is the carrier's own answer to STOP, START or HELP. */
    enum Kind {
        OUTBOUND,
        INBOUND,
        AUTO_REPLY;

        String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        static Kind of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
        }
    }

    /** Where it stands. An inbound text is queued until the webhook was answered. */
    enum State {
        QUEUED,
        SENT,
        DELIVERED,
        UNDELIVERED,
        FAILED,
        RECEIVED;

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        boolean isFinal() {
            return this != QUEUED && this != SENT;
        }

        static State of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }
}
