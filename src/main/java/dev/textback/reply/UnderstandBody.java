package dev.textback.reply;

import com.fasterxml.jackson.databind.JsonNode;
import dev.textback.refusal.RefusedRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** Reads {@code {"business","text"}}, strictly typed, and says which field is wrong and why. */
record UnderstandBody(String business, String text) {

    /** More than any text that a phone sends. */
    private static final int LONGEST_TEXT = 10_000;

    static UnderstandBody read(JsonNode json) {
        if (!json.isObject()) {
            throw new RefusedRequest(
                    HttpStatus.BAD_REQUEST,
                    "business",
                    "the body must be an object such as {\"business\":\"acme-plumbing\",\"text\":\"no thanks\"}");
        }
        String business = string("business", json.get("business"));
        if (business.isBlank()) {
            throw RefusedRequest.wrong("business", "is blank; it must be a business's id, such as acme-plumbing");
        }
        String text = string("text", json.get("text"));
        if (text.length() > LONGEST_TEXT) {
            throw RefusedRequest.wrong("text", "is " + text.length() + " characters long; 10000 is the most");
        }
        return new UnderstandBody(business, text);
    }

    private static String string(String field, @Nullable JsonNode value) {
        if (value == null || value.isNull()) {
            throw RefusedRequest.wrong(field, "is missing; it must be a string");
        }
        if (!value.isTextual()) {
            throw RefusedRequest.wrong(field, "is no string; it must be one, in quotes");
        }
        return value.textValue();
    }
}
