package dev.textback.telephony;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import org.springframework.stereotype.Component;

/** Reads the body of an event, JSON or a form, into one shape. */
@Component
class EventBody {

    private final ObjectMapper json;

    EventBody(ObjectMapper json) {
        this.json = json;
    }

    /** @throws UnreadableEvent if it is no such body */
    JsonNode read(BodyKind kind, byte[] body) {
        return kind == BodyKind.JSON ? json(body) : form(new String(body, StandardCharsets.UTF_8));
    }

    private JsonNode json(byte[] body) {
        try {
            JsonNode event = json.readTree(body);
            if (event.isObject() || event.isArray()) {
                return event;
            }
        } catch (IOException notJson) {
            throw new UnreadableEvent("", "The body is no JSON");
        }
        throw new UnreadableEvent("", "The body is no JSON object");
    }

    /** A field that comes twice counts as it came first. */
    private static ObjectNode form(String body) {
        ObjectNode fields = JsonNodeFactory.instance.objectNode();
        for (String pair : body.split("&")) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                String name = decoded(pair.substring(0, equals));
                if (!fields.has(name)) {
                    fields.put(name, decoded(pair.substring(equals + 1)));
                }
            }
        }
        return fields;
    }

    private static String decoded(String encoded) {
        try {
            return URLDecoder.decode(encoded, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notEncoded) {
            throw new UnreadableEvent("", "The body is not percent-encoded as a form is");
        }
    }
}
