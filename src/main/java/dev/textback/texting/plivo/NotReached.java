package dev.textback.texting.plivo;

import java.io.IOException;

/** No connection to the carrier came about, so that nothing was written: the text is certain not to have been taken. */
final class NotReached extends IOException {

    private static final long serialVersionUID = 1L;

    NotReached(IOException cause) {
        super("no connection: " + cause.getMessage(), cause);
    }
}
