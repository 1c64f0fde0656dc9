package dev.textback.evidence;

/** A request that cannot be done as it was put; the message says for people what would be right. */
class NotValid extends RuntimeException {

    private final String field;

    NotValid(String field, String message) {
        super(message);
        this.field = field;
    }

    String field() {
        return field;
    }
}
