package dev.textback.pause;

/** A field of a request to pause that cannot be used; the message says what would be right. */
class InvalidPause extends RuntimeException {

    private final String field;

    InvalidPause(String field, String message) {
        super(message);
        this.field = field;
    }

    String field() {
        return field;
    }
}
