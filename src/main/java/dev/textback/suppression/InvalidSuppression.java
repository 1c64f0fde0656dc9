package dev.textback.suppression;

/** A field, or a cell, that cannot be used; the message says what would be right. */
class InvalidSuppression extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String field;

    InvalidSuppression(String field, String message) {
        super(message);
        this.field = field;
    }

    String field() {
        return field;
    }

    String problem() {
        return String.valueOf(getMessage());
    }
}
