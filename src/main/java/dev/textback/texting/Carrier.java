package dev.textback.texting;

import dev.textback.business.PhoneNumber;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The carrier, as the rest of Textback sees it. Every call is bounded in time and posts a text at most once. */
public interface Carrier {

    /** Hands one text over. Never throws for what the network or the carrier does: the answer says what is known. */
    HandOver handOver(OutboundText text);

    /**
     * What the carrier's own record holds from this line to this number, accepted at or after the moment.
     *
     * @param since when the text was reserved; the carrier's clock may be up to 5 s behind ours
     */
    Record recordOf(PhoneNumber from, PhoneNumber to, Instant since);

    /** What kind of line the number is; {@link LineType#NO_ANSWER} whenever there is none in time. */
    LineType lookup(PhoneNumber number);

    /**
     * One text to hand over.
     *
     * @param textId our id; the receipt address carries it, so that a receipt finds its text even when the answer was lost
     * @param expiry how long the carrier may hold it before it must drop it; null: the carrier's default
     */
    record OutboundText(
            UUID textId,
            PhoneNumber from,
            PhoneNumber to,
            String body,
            @Nullable Duration expiry) {}

    /** What became of a hand-over. */
    sealed interface HandOver {

        /** The carrier has it, under this id. */
        record Accepted(String carrierId) implements HandOver {}

        /**
         * The carrier refused it for good: this number cannot be texted.
         *
         * @param code the carrier's own code or HTTP status, as it came
         */
        record Rejected(String code, String reason) implements HandOver {}

        /** The carrier refused it because of our side: credentials, credit, sender. Nothing was sent; a person has to act. */
        record Misconfigured(String code, String reason) implements HandOver {}

        /**
         * The carrier is certain not to have taken it: it asks to come back (429), or no connection came about, so that nothing was
         * written. The same text may be handed over again.
         *
         * @param retryAfter how long to wait, if the carrier said
         */
        record Busy(@Nullable Duration retryAfter) implements HandOver {}

        /** Nobody knows: a time-out, a dropped connection, a 5xx, an unreadable answer. The record must be asked. */
        record Unknown(String reason) implements HandOver {}
    }

    /** What the carrier's record says. */
    sealed interface Record {
        /**
         * All of it was read.
         *
         * @param carrierIds the carrier's ids of the texts that it took, in the order in which it took them; may be none
         */
        record Read(List<String> carrierIds) implements Record {}

        /** No answer was to be had. */
        record Unavailable(String reason) implements Record {}
    }

    /** A line type as the carrier's lookup tells it. */
    enum LineType {
        MOBILE,
        VOIP,
        LANDLINE,
        TOLL_FREE,
        /** The carrier does not know either. */
        UNKNOWN,
        NO_ANSWER
    }
}
