package dev.textback.texting;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.textback.refusal.RefusedRequest;
import java.io.IOException;
import java.io.InputStream;
import java.util.Iterator;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * {@code {"business"?, "wording", "template", "brand"?}}, strictly typed and bounded; says which field is wrong and why.
 *
 * @param business id; null: of no business in particular
 * @param brand to try the wording with, instead of the business's own; null: its own
 */
record WordingCheckBody(
        @Nullable String business,
        KnownWording wording,
        String template,
        @Nullable String brand) {

    private static final int MOST_BYTES = 64 * 1024;
    private static final int LONGEST_TEMPLATE = 2_000;
    private static final int LONGEST_BRAND = 100;
    private static final Set<String> FIELDS = new TreeSet<>(Set.of("business", "wording", "template", "brand"));
    private static final String EXAMPLE =
            "{\"business\":\"acme-plumbing\",\"wording\":\"first-text\",\"template\":\"{{brand}}: Sorry to miss your call. …\"}";

    /** @throws RefusedRequest if anything in it is wrong */
    static WordingCheckBody read(InputStream body, ObjectMapper json) throws IOException {
        JsonNode object = object(body.readNBytes(MOST_BYTES + 1), json);
        for (Iterator<String> names = object.fieldNames(); names.hasNext(); ) {
            String name = names.next();
            if (!FIELDS.contains(name)) {
                String shown = name.substring(0, Math.min(40, name.length()));
                throw new RefusedRequest(
                        HttpStatus.BAD_REQUEST,
                        shown,
                        "'" + shown + "' is no field; there are " + String.join(", ", FIELDS));
            }
        }
        return new WordingCheckBody(
                optional(object, "business", LONGEST_BRAND),
                wording(required(object, "wording", LONGEST_BRAND)),
                required(object, "template", LONGEST_TEMPLATE),
                optional(object, "brand", LONGEST_BRAND));
    }

    private static JsonNode object(byte[] bytes, ObjectMapper json) throws IOException {
        if (bytes.length > MOST_BYTES) {
            throw new RefusedRequest(
                    HttpStatus.BAD_REQUEST,
                    "template",
                    "the body is longer than " + MOST_BYTES + " bytes; a template is far shorter");
        }
        try {
            JsonNode read = json.readTree(bytes);
            if (read != null && read.isObject()) {
                return read;
            }
        } catch (JsonProcessingException e) {
            // Said below
        }
        throw new RefusedRequest(
                HttpStatus.BAD_REQUEST, "template", "the body must be a JSON object such as " + EXAMPLE);
    }

    private static KnownWording wording(String name) {
        try {
            return KnownWording.named(name);
        } catch (IllegalArgumentException e) {
            throw new RefusedRequest(HttpStatus.BAD_REQUEST, "wording", String.valueOf(e.getMessage()));
        }
    }

    private static String required(JsonNode object, String field, int longest) {
        String value = optional(object, field, longest);
        if (value == null) {
            throw RefusedRequest.wrong(field, "is missing; it must be a string");
        }
        return value;
    }

    private static @Nullable String optional(JsonNode object, String field, int longest) {
        JsonNode value = object.get(field);
        if (value == null || value.isNull()) {
            return null;
        }
        if (!value.isTextual()) {
            throw RefusedRequest.wrong(field, "is no string; it must be one, in quotes");
        }
        String text = value.textValue();
        if (text.length() > longest) {
            throw RefusedRequest.wrong(field, "is " + text.length() + " characters long; " + longest + " is the most");
        }
        if (SmartCharacters.plain(text).isBlank()) {
            throw RefusedRequest.wrong(field, "is empty; write something, or leave it out if it may be left out");
        }
        return text;
    }
}
