package dev.textback.call;

/** A field of a request that is missing or wrong; the message says what stood there and what would be right. */
class InvalidField extends RuntimeException {

    private final String field;

    InvalidField(String field, String message) {
        super(message);
        this.field = field;
    }

    String field() {
        return field;
    }
}
