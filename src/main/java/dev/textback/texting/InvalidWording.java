package dev.textback.texting;

/** A wording that cannot be used, so that Textback does not start: found before a caller finds it. */
final class InvalidWording extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    /**
     * @param place the file, or the business whose configuration it is
     * @param problem what is wrong and what would be right
     */
    InvalidWording(String place, String wording, String problem) {
        super(place + ", wording '" + wording + "': " + problem + ".");
    }

    /** @param cause whose message says what is wrong and what would be right */
    InvalidWording(String place, String wording, IllegalArgumentException cause) {
        super(place + ", wording '" + wording + "': " + cause.getMessage() + ".", cause);
    }
}
