package dev.textback.compliance;

import dev.textback.business.PhoneNumber;
import java.time.Instant;

/**
 * A number on one of a business's lists.
 *
 * @param name who it is; may be empty
 * @param note whatever the staff want to remember; may be empty
 * @param addedBy the login that said so, or {@code owner's phone} for a tap on the page of an alert
 */
public record ListedNumber(
        PhoneNumber number, NumberList list, String name, String note, String addedBy, Instant since) {

    /** The longest name, in characters. */
    static final int LONGEST_NAME = 60;

    /** The longest note, in characters. */
    static final int LONGEST_NOTE = 200;

    boolean saysTheSameAs(ListedNumber other) {
        return name.equals(other.name) && note.equals(other.note);
    }
}
