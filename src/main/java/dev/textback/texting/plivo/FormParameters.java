package dev.textback.texting.plivo;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The decoded parameters of a query or of a form body, each with its repetitions and in the order in which they came. */
record FormParameters(List<Parameter> all) {

    record Parameter(String name, String value) {}

    FormParameters {
        all = List.copyOf(all);
    }

    /**
     * Reads {@code a=b&c=d}.
     *
     * @throws IllegalArgumentException if it is not percent-encoded as a form is
     */
    static FormParameters parse(@Nullable String encoded) {
        List<Parameter> read = new ArrayList<>();
        for (String pair : (encoded == null ? "" : encoded).split("&")) {
            if (!pair.isEmpty()) {
                int equals = pair.indexOf('=');
                String name = equals < 0 ? pair : pair.substring(0, equals);
                String value = equals < 0 ? "" : pair.substring(equals + 1);
                read.add(new Parameter(decoded(name), decoded(value)));
            }
        }
        return new FormParameters(read);
    }

    /** The first value of that name. */
    Optional<String> first(String name) {
        return all.stream()
                .filter(one -> one.name().equals(name))
                .map(Parameter::value)
                .findFirst();
    }

    private static String decoded(String encoded) {
        return URLDecoder.decode(encoded, StandardCharsets.UTF_8);
    }
}
