package dev.textback.texting.plivo;

import dev.textback.texting.DeliveryReceipt;
import dev.textback.texting.DeliveryReceipt.Status;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads a message status callback. */
final class ReceiptForm {

    private ReceiptForm() {}

    /**
     * The receipt; empty if its status is none that Plivo documents.
     *
     * @throws MissingParameter if it lacks its message or its status
     */
    static Optional<DeliveryReceipt> read(SignedForm form) {
        String carrierId = form.required("MessageUUID");
        Status status = status(form.required("Status"));
        if (status == null) {
            return Optional.empty();
        }
        boolean failure = status == Status.FAILED || status == Status.UNDELIVERED;
        return Optional.of(new DeliveryReceipt(
                textId(form),
                carrierId,
                status,
                failure ? form.optional("ErrorCode").map(String::strip).orElse(null) : null,
                form.optional("Sequence").map(ReceiptForm::number).orElse(null)));
    }

    private static @Nullable Status status(String status) {
        return switch (status.strip().toLowerCase(Locale.ROOT)) {
            case "queued" -> Status.QUEUED;
            case "sent" -> Status.SENT;
            case "delivered" -> Status.DELIVERED;
            case "read" -> Status.READ;
            case "undelivered" -> Status.UNDELIVERED;
            // older accounts still say rejected
            case "failed", "rejected" -> Status.FAILED;
            default -> null;
        };
    }

    /** Without an id that can be read the carrier's own id has to do. */
    private static @Nullable UUID textId(SignedForm form) {
        try {
            return form.query()
                    .first(PlivoWebhooks.TEXT_ID)
                    .map(UUID::fromString)
                    .orElse(null);
        } catch (IllegalArgumentException notOurs) {
            return null;
        }
    }

    private static @Nullable Long number(String sequence) {
        try {
            return Long.valueOf(sequence.strip());
        } catch (NumberFormatException unreadable) {
            return null;
        }
    }
}
