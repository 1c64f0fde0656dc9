package dev.textback.compliance;

import dev.textback.business.Business.Registration;
import dev.textback.business.PhoneNumber;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the carrier says of a line's registration. Bounded in time; never throws for what the network or the carrier does. */
public interface CarrierRegistrations {

    /** Empty if the carrier gives no answer, or none that says anything of this kind of registration. */
    Optional<Reading> read(PhoneNumber line, Registration.Kind kind);

    /**
     * The carrier's word.
     *
     * @param reason why, in the carrier's own terms
     * @param textsPerMinute how fast the line may send, if the carrier says
     * @param segmentsPerDay how many segments a day are taken, if the carrier says
     */
    record Reading(
            Registration.Status status,
            String reason,
            @Nullable Integer textsPerMinute,
            @Nullable Integer segmentsPerDay) {}
}
