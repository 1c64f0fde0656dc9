package dev.textback.telephony;

/** An event that cannot be read by the system's mapping; the message says what stood where, and what would be right. */
class UnreadableEvent extends RuntimeException {

    private final String field;

    UnreadableEvent(String field, String message) {
        super(message);
        this.field = field;
    }

    String field() {
        return field;
    }
}
