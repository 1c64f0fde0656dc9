package dev.textback.call;

import com.fasterxml.jackson.databind.JsonNode;
import dev.textback.refusal.RefusedRequest;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Reads {@code {"callId","from","to","at"?,"rangSeconds"?,"attestation"?}}, strictly typed, and says which field is wrong and why. */
@Component
class MissedCallBody {

    private final Clock clock;

    MissedCallBody(Clock clock) {
        this.clock = clock;
    }

    ReportedCall read(JsonNode json) {
        if (!json.isObject()) {
            throw new RefusedRequest(
                    HttpStatus.BAD_REQUEST,
                    "callId",
                    "the body must be an object such as {\"callId\":\"c-1\",\"from\":\"+14155550100\",\"to\":\"+14155550199\"}");
        }
        return new ReportedCall(callId(json), text(json, "from"), text(json, "to"), endedAt(json), signs(json));
    }

    private static String callId(JsonNode json) {
        String id = text(json, "callId");
        if (!ReportedCall.isCallId(id)) {
            throw RefusedRequest.wrong(
                    "callId",
                    "must be 1 to " + ReportedCall.LONGEST_CALL_ID + " printable characters; it was "
                            + (id.isBlank() ? "blank" : id.length() + " characters long or held control characters"));
        }
        return id;
    }

    private static String text(JsonNode json, String field) {
        JsonNode value = json.get(field);
        if (value == null || value.isNull()) {
            throw RefusedRequest.wrong(field, "is missing; it must be a string");
        }
        if (!value.isTextual()) {
            throw RefusedRequest.wrong(field, "is " + value + "; it must be a string");
        }
        return value.textValue();
    }

    private static CallSigns signs(JsonNode json) {
        return new CallSigns(rangSeconds(json), attestation(json));
    }

    private static @Nullable Integer rangSeconds(JsonNode json) {
        JsonNode value = json.get("rangSeconds");
        if (value == null || value.isNull()) {
            return null;
        }
        if (!value.isNumber() || value.doubleValue() < 0 || value.doubleValue() > CallSigns.LONGEST_RING) {
            throw RefusedRequest.wrong(
                    "rangSeconds",
                    "is " + value + "; it must be for how many seconds the call rang, 0 to " + CallSigns.LONGEST_RING);
        }
        return value.intValue();
    }

    private static Attestation attestation(JsonNode json) {
        if (!json.hasNonNull("attestation")) {
            return Attestation.UNKNOWN;
        }
        String written = text(json, "attestation");
        return Attestation.of(written)
                .orElseThrow(() -> RefusedRequest.wrong(
                        "attestation",
                        "is '" + written.replaceAll("\\p{Cntrl}", "?")
                                + "'; it must be A, B, C or failed, or be left out if nobody checked"));
    }

    private Instant endedAt(JsonNode json) {
        Instant now = clock.instant();
        if (!json.hasNonNull("at")) {
            return now;
        }
        String at = text(json, "at");
        return EndOfCall.of(parse(at), now)
                .orElseThrow(() -> RefusedRequest.wrong(
                        "at",
                        "is " + at + ", which is in the future; it must be the end of the call (now is " + now + ")"));
    }

    private static Instant parse(String at) {
        try {
            Instant ended = OffsetDateTime.parse(at).toInstant();
            if (EndOfCall.isPlausible(ended)) {
                return ended;
            }
        } catch (DateTimeParseException e) {
            // Said below
        }
        throw RefusedRequest.wrong(
                "at",
                "is '" + at + "'; it must be the end of the call, ISO-8601 with an offset, such as"
                        + " 2026-03-08T15:42:00-08:00");
    }
}
