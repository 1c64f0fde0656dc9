package dev.textback.telephony;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/**
 * A place in an event.
 *
 * @param written as the configuration names it: a JSON Pointer (RFC 6901) such as {@code /data/id}, or a form's field such as {@code CallSid}
 * @param pointer the same, in the event as read
 */
record Field(String written, JsonPointer pointer) {

    private static final int LONGEST_SHOWN = 100;

    /** @throws IllegalArgumentException if it is no JSON Pointer */
    static Field ofJson(String written) {
        return new Field(written, JsonPointer.compile(written));
    }

    static Field ofForm(String written) {
        return new Field(
                written, JsonPointer.compile("/" + written.replace("~", "~0").replace("/", "~1")));
    }

    JsonNode in(JsonNode event) {
        return event.at(pointer);
    }

    /** The value as text: a string, a number or a boolean; empty for anything else, null included. */
    Optional<String> textIn(JsonNode event) {
        JsonNode value = in(event);
        return value.isValueNode() && !value.isNull() && !value.isMissingNode()
                ? Optional.of(value.asText())
                : Optional.empty();
    }

    /** What stands there, for people. */
    String shownIn(JsonNode event) {
        JsonNode value = in(event);
        if (value.isMissingNode()) {
            return written + " is missing";
        }
        String shown = value.isTextual() ? "'" + value.textValue() + "'" : value.toString();
        return written + " is "
                + (shown.length() > LONGEST_SHOWN ? shown.substring(0, LONGEST_SHOWN) + "…" : shown)
                        .replaceAll("\\p{Cntrl}", "?");
    }
}
