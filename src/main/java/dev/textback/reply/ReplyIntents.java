package dev.textback.reply;

/** The decision table for replies, as it is in force. */
public interface ReplyIntents {

    /** What the caller wants, as {@code reply-intent} says it, such as {@code booking}; nothing is recorded. */
    String intentOf(ReplyFacts facts);
}
