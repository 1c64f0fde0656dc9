package dev.textback.call.voice;

import dev.textback.business.Business;
import dev.textback.business.PhoneNumber;
import java.util.List;

/** What the carrier is to do with a call next. */
public sealed interface Reaction {

    /**
     * Ring these phones, all at once; whoever takes the call presses a key.
     *
     * @param turn which turn of ringing it is, from 0
     */
    record Ring(Business business, List<PhoneNumber> phones, int turn) implements Reaction {}

    /** Say this, then record a message. */
    record TakeMessage(Business business, Announcement announcement) implements Reaction {}

    /** Refuse it as busy, without answering it: it is our own call that came back. */
    record TurnAway() implements Reaction {}

    /** Nothing more. */
    record Nothing() implements Reaction {}

    /** Nobody has the line. */
    record UnknownLine() implements Reaction {}
}
