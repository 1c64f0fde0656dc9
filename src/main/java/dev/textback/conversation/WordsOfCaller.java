package dev.textback.conversation;

import dev.textback.business.PhoneNumber;

/** A place that keeps what a caller said or was told, and can forget it when they ask. */
public interface WordsOfCaller {

    /** What it keeps, for people, such as {@code texts received}. */
    String what();

    /**
     * Forgets the words with this caller, in the caller's transaction and with the contact locked.
     *
     * @return how many there were
     */
    int erase(String businessId, PhoneNumber number);
}
