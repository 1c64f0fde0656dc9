package dev.textback.evidence;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/**
 * What an erasure is asked for with: {@code {"business"?, "reason"}}.
 *
 * @param business null for all that know the number
 */
record ErasureBody(@Nullable String business, String reason) {

    private static final int LONGEST_REASON = 500;

    static ErasureBody read(JsonNode json) {
        JsonNode business = json.path("business");
        if (!business.isMissingNode() && !business.isNull() && !business.isTextual()) {
            throw new NotValid(
                    "business", "business is " + business + "; it must be the id of a business, or left out");
        }
        JsonNode reason = json.path("reason");
        if (!reason.isTextual() || reason.textValue().isBlank()) {
            throw new NotValid("reason", "reason is missing; say in a sentence who asked for the erasure, and when");
        }
        String why = reason.textValue().replaceAll("\\p{Cntrl}", " ").strip();
        if (why.length() > LONGEST_REASON) {
            throw new NotValid("reason", "reason is " + why.length() + " characters long; 500 is the most");
        }
        return new ErasureBody(business.textValue(), why);
    }
}
