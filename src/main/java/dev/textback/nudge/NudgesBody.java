package dev.textback.nudge;

import com.fasterxml.jackson.databind.JsonNode;

/** What somebody asks for: {@code {"on","reason"}}. */
record NudgesBody(boolean on, String reason) {

    private static final int LONGEST_REASON = 500;

    /** @throws Invalid if a field is missing or wrong; the message says what would be right */
    static NudgesBody read(JsonNode json) {
        return new NudgesBody(on(json), reason(json));
    }

    private static boolean on(JsonNode json) {
        JsonNode on = json.get("on");
        if (on == null || !on.isBoolean()) {
            throw new Invalid("on", "on is missing; write e.g. {\"on\":true,\"reason\":\"The texts are corrected\"}");
        }
        return on.booleanValue();
    }

    private static String reason(JsonNode json) {
        JsonNode reason = json.get("reason");
        String why = reason != null && reason.isTextual()
                ? reason.textValue().replaceAll("\\p{Cntrl}", " ").strip()
                : "";
        if (why.isEmpty()) {
            throw new Invalid("reason", "reason is missing; say in a sentence why");
        }
        if (why.length() > LONGEST_REASON) {
            throw new Invalid("reason", "reason is " + why.length() + " characters long; 500 is the most");
        }
        return why;
    }

    /** A field that cannot be used. */
    static final class Invalid extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final String field;

        Invalid(String field, String message) {
            super(message);
            this.field = field;
        }

        String field() {
            return field;
        }
    }
}
