package dev.textback.refusal;

import com.fasterxml.jackson.databind.JsonNode;

/** Why somebody wants what they ask for: the field {@code reason} of a request, which is kept with what is done. */
public final class Reason {

    private static final String FIELD = "reason";
    private static final int LONGEST = 500;

    private Reason() {}

    /**
     * Reads it, on one line.
     *
     * @param wanted what would be right, such as "say in a sentence why"
     * @throws RefusedRequest if it is missing or too long
     */
    public static String of(JsonNode request, String wanted) {
        String reason = request.path(FIELD).isTextual() ? request.path(FIELD).textValue() : "";
        String plain = reason.replaceAll("\\p{Cntrl}", " ").strip();
        if (plain.isEmpty()) {
            throw RefusedRequest.wrong(FIELD, "is missing; " + wanted);
        }
        if (plain.length() > LONGEST) {
            throw RefusedRequest.wrong(FIELD, "is " + plain.length() + " characters long; " + LONGEST + " is the most");
        }
        return plain;
    }
}
