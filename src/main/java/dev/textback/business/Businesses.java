package dev.textback.business;

import java.util.List;
import java.util.Optional;

/** All configured businesses. */
public interface Businesses {

    /** Every business, in the order of the configuration. */
    List<Business> all();

    /** The business with this id. */
    Optional<Business> withId(String id);

    /**
     * The business with this id, which something that is under way belongs to.
     *
     * @throws IllegalStateException if it is configured no more
     */
    default Business theOne(String id) {
        return withId(id)
                .orElseThrow(() -> new IllegalStateException("There is no business '" + id
                        + "' in the configuration any more, but something of it is under way; put it back under"
                        + " textback.businesses, then retry"));
    }

    /** The business that this line belongs to; a line belongs to one business only. */
    Optional<Business> withLine(PhoneNumber line);

    /**
     * The business that a line as reported by telephony belongs to: with or without {@code +}, or as a SIP URI's user part. Empty if it is no
     * number or nobody's line.
     */
    Optional<Business> withLine(String reported);

    /** What the telephony side's {@code from} is, for a call to this business: textable, or why not. Never fails. */
    CallerId read(String from, Business business);
}
