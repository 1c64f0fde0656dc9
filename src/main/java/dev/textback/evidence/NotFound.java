package dev.textback.evidence;

/** Something that is not there, or that the login is not to know of. */
class NotFound extends RuntimeException {

    private final String field;

    NotFound(String field, String message) {
        super(message);
        this.field = field;
    }

    String field() {
        return field;
    }
}
