package dev.textback.nudge;

import com.fasterxml.jackson.databind.JsonNode;
import dev.textback.refusal.Reason;
import dev.textback.refusal.RefusedRequest;

/** What somebody asks for: {@code {"on","reason"}}. */
record NudgesBody(boolean on, String reason) {

    /** @throws RefusedRequest if a field is missing or wrong; the message says what would be right */
    static NudgesBody read(JsonNode json) {
        return new NudgesBody(on(json), Reason.of(json, "say in a sentence why"));
    }

    private static boolean on(JsonNode json) {
        JsonNode on = json.get("on");
        if (on == null || !on.isBoolean()) {
            throw RefusedRequest.wrong(
                    "on", "is missing; write e.g. {\"on\":true,\"reason\":\"The texts are corrected\"}");
        }
        return on.booleanValue();
    }
}
