package dev.textback.call.voice;

/** What the carrier told of a call could not be kept: it must tell it again. */
public class NotStored extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NotStored(Throwable cause) {
        super("What the carrier told of a call could not be stored", cause);
    }
}
