package dev.textback.texting.plivo;

/** A webhook lacks a parameter that it needs, or has one that is longer than any can be. */
public final class MissingParameter extends RuntimeException {

    private static final long serialVersionUID = 1L;

    MissingParameter(String name) {
        super("The parameter '" + name + "' is missing from the form body");
    }

    MissingParameter(String name, int length, int longest) {
        super("The parameter '" + name + "' has " + length + " characters; it can have " + longest);
    }
}
