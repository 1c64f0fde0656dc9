package dev.textback.texting.plivo;

import java.util.Optional;

/**
 * A webhook whose signature was checked: what its address carried (ours) and what its body says (the carrier's), kept apart because they
 * are signed apart. {@link SignedWebhookFilter} leaves it as a request attribute; nothing else may be read from such a request.
 */
public record SignedForm(FormParameters query, FormParameters body) {

    /** The request attribute that holds it. */
    public static final String ATTRIBUTE = "dev.textback.plivo.signed-form";

    /** No id and no number is longer, and no column holds more. */
    private static final int LONGEST = 200;

    /** @throws MissingParameter if the body lacks it, or it is blank or too long */
    public String required(String name) {
        return within(LONGEST, name, optional(name).orElseThrow(() -> new MissingParameter(name)));
    }

    /** The body's parameter, unless it is missing or blank. */
    public Optional<String> optional(String name) {
        return body.first(name).filter(value -> !value.isBlank());
    }

    /**
     * The body's parameter, unless it is missing or blank.
     *
     * @throws MissingParameter if it is too long
     */
    public Optional<String> bounded(String name) {
        return optional(name).map(value -> within(LONGEST, name, value));
    }

    private static String within(int longest, String name, String value) {
        if (value.length() > longest) {
            throw new MissingParameter(name, value.length(), longest);
        }
        return value;
    }

    /** The body's parameter, which may be empty. @throws MissingParameter if the body lacks it */
    String present(String name) {
        return body.first(name).orElseThrow(() -> new MissingParameter(name));
    }

    /** What our own address carried under this name, unless it is missing or blank. */
    public Optional<String> ours(String name) {
        return query.first(name).filter(value -> !value.isBlank());
    }

    /** A caller's or a line's number for a log line, its middle hidden. */
    public String masked(String name) {
        return MaskedNumber.of(body.first(name).orElse(""));
    }
}
