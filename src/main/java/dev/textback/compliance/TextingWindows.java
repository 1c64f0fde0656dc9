package dev.textback.compliance;

import dev.textback.business.Business;
import dev.textback.business.PhoneNumber;
import java.time.Instant;
import java.util.Optional;

/** When unprompted texts may go out: the business's window and, unless switched off, the legal one, in every zone that applies. */
public interface TextingWindows {

    /** Whether a first text may go out at the moment: the business's {@code first-text-window}, in its own zone. */
    boolean firstTextAllowed(Business business, Instant moment);

    /** When the window of first texts that is open at the moment closes; empty if it is closed or never closes. */
    Optional<Instant> firstTextClosesAt(Business business, Instant moment);

    /** Whether any other unprompted text may go out to the caller at the moment. */
    boolean unpromptedAllowed(Business business, PhoneNumber caller, Instant moment);

    /** The first moment at or after {@code from}, within 7 days, at which an unprompted text may go out; empty if there is none. */
    Optional<Instant> nextUnprompted(Business business, PhoneNumber caller, Instant from);

    /** When the window that is open at the moment closes; empty if it is closed or never closes within 7 days. */
    Optional<Instant> closesAt(Business business, PhoneNumber caller, Instant moment);
}
