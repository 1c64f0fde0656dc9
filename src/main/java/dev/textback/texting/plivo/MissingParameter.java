package dev.textback.texting.plivo;

/** A webhook lacks a parameter that it needs. */
public final class MissingParameter extends RuntimeException {

    private static final long serialVersionUID = 1L;

    MissingParameter(String name) {
        super("The parameter '" + name + "' is missing from the form body");
    }
}
