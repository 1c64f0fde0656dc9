package dev.textback.texting;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the carrier reports of a text that it took.
 *
 * @param textId our id, from the receipt address; null if the address carried none
 * @param carrierId the carrier's id of the message
 * @param errorCode the carrier's code as it came, only with {@link Status#FAILED} and {@link Status#UNDELIVERED}
 * @param sequence the carrier's running number of this receipt, where it gives one
 */
public record DeliveryReceipt(
        @Nullable UUID textId,
        String carrierId,
        Status status,
        @Nullable String errorCode,
        @Nullable Long sequence) {

    /** In the order in which they may follow one another; the last four are final. */
    public enum Status {
        QUEUED,
        SENT,
        DELIVERED,
        READ,
        UNDELIVERED,
        FAILED
    }
}
