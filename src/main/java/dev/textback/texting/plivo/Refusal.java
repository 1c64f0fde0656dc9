package dev.textback.texting.plivo;

import java.io.IOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** The carrier answered, but not with a success. The SDK's own exceptions keep neither the status nor {@code Retry-After}. */
final class Refusal extends IOException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final String error;
    private final transient @Nullable Duration retryAfter;

    Refusal(int status, String error, @Nullable Duration retryAfter) {
        super("HTTP " + status + (error.isEmpty() ? "" : ": " + error));
        this.status = status;
        this.error = error;
        this.retryAfter = retryAfter;
    }

    int status() {
        return status;
    }

    /** What the carrier says is wrong, at most 300 characters of it; may be empty. */
    String error() {
        return error;
    }

    @Nullable Duration retryAfter() {
        return retryAfter;
    }
}
