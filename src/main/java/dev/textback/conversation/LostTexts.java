package dev.textback.conversation;

import dev.textback.business.Business;
import dev.textback.business.PhoneNumber;

/** Texts that a restored copy knows of only by the carrier's record, which keeps no words. */
public interface LostTexts {

    /**
     * Takes one in. Nobody can say that it was no STOP, so it counts as one: until the caller texts START, nothing is texted to them.
     *
     * @return whether it was new; a text that is stored already, and one from a number that is never texted, changes nothing
     */
    boolean receiveWithoutWords(String carrierId, String from, Business business, PhoneNumber line);
}
