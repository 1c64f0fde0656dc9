package dev.textback.call.voice.plivo;

import dev.textback.texting.plivo.SignedForm;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/** Where a voicemail can be heard. People open it from a task, so it must be a web address and nothing else. */
final class RecordingAddress {

    private static final int LONGEST = 1000;

    private RecordingAddress() {}

    /** The address; null if the form holds none that can be opened. */
    static @Nullable String of(SignedForm form) {
        return form.optional("RecordUrl")
                .or(() -> form.optional("RecordFile"))
                .map(String::strip)
                .filter(RecordingAddress::isWebAddress)
                .orElse(null);
    }

    private static boolean isWebAddress(String address) {
        try {
            URI read = URI.create(address);
            return address.length() <= LONGEST
                    && read.getHost() != null
                    && ("https".equalsIgnoreCase(read.getScheme()) || "http".equalsIgnoreCase(read.getScheme()));
        } catch (IllegalArgumentException notAnAddress) {
            return false;
        }
    }
}
