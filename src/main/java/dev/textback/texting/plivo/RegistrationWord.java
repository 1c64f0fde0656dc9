package dev.textback.texting.plivo;

import dev.textback.business.Business.Registration.Status;
import java.util.Locale;
import java.util.Optional;

/** Plivo's words for the state of a number, campaign, brand or verification; each resource has some of its own. */
final class RegistrationWord {

    private RegistrationWord() {}

    /** Empty for a word that we do not know: it then says nothing. */
    static Optional<Status> meaning(String word) {
        return Optional.ofNullable(
                switch (word.toUpperCase(Locale.ROOT).replace(' ', '_')) {
                    case "COMPLETED", "REGISTERED", "ACTIVE", "APPROVED", "VERIFIED" -> Status.REGISTERED;
                    case "PROCESSING", "IN_PROGRESS", "PENDING", "PENDING_VERIFICATION", "SUBMITTED", "IN_REVIEW" ->
                        Status.PENDING;
                    case "FAILED", "REJECTED", "EXPIRED", "SUSPENDED", "UPDATE_REQUIRED" -> Status.REJECTED;
                    case "UNREGISTERED", "UNVERIFIED" -> Status.UNREGISTERED;
                    default -> null;
                });
    }
}
