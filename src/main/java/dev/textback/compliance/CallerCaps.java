package dev.textback.compliance;

import dev.textback.business.PhoneNumber;
import java.util.OptionalInt;

/** How many unprompted texts a law lets a caller get within 24 hours. */
public interface CallerCaps {

    /** The lowest cap of the states that the number may belong to; empty if none of them has one. */
    OptionalInt legalCap(PhoneNumber caller);
}
