package dev.textback.conversation;

/** Texts coming in. */
public interface InboundTexts {

    /**
     * Stores a text and lets it act, in one transaction (rule 5). Everything a phone can send is accepted: empty, very long, any script.
     *
     * @param carrierId the carrier's id of the message; the same id again changes nothing
     * @param from the sender as the carrier reported it, with or without {@code +}
     * @param to the line as the carrier reported it, with or without {@code +}
     * @param body the words as they came
     * @throws org.springframework.dao.DataAccessException if nothing could be stored, so that the carrier repeats it
     */
    Outcome receive(String carrierId, String from, String to, String body);

    /** What became of it. */
    enum Outcome {
        STORED,
        REPEATED,
        UNKNOWN_LINE,
        UNUSABLE_SENDER
    }
}
