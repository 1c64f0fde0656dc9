package dev.textback.evidence;

import com.fasterxml.jackson.databind.JsonNode;
import dev.textback.refusal.Reason;
import dev.textback.refusal.RefusedRequest;
import org.jspecify.annotations.Nullable;

/**
 * What an erasure is asked for with: {@code {"business"?, "reason"}}.
 *
 * @param business null for all that know the number
 */
record ErasureBody(@Nullable String business, String reason) {

    static ErasureBody read(JsonNode json) {
        JsonNode business = json.path("business");
        if (!business.isMissingNode() && !business.isNull() && !business.isTextual()) {
            throw RefusedRequest.wrong("business", "is " + business + "; it must be the id of a business, or left out");
        }
        return new ErasureBody(
                business.textValue(), Reason.of(json, "say in a sentence who asked for the erasure, and when"));
    }
}
