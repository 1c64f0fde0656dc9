package dev.textback.texting.plivo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Duration;
import java.util.Date;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/** Reads what an unsuccessful answer says. */
final class RefusalReading {

    private static final long MOST_BYTES = 8 * 1024;
    private static final int MOST_CHARACTERS = 300;

    private RefusalReading() {}

    static Refusal of(Response answer) {
        try (answer) {
            return new Refusal(answer.code(), error(answer), retryAfter(answer));
        }
    }

    private static String error(Response answer) {
        String body;
        try {
            body = answer.peekBody(MOST_BYTES).string();
        } catch (IOException brokenOff) {
            return "";
        }
        String error = errorField(body).strip();
        return error.length() > MOST_CHARACTERS ? error.substring(0, MOST_CHARACTERS) : error;
    }

    private static String errorField(String body) {
        try {
            JsonNode json = new ObjectMapper().readTree(body);
            JsonNode error = json.has("error") ? json.get("error") : json.path("message");
            if (error.isMissingNode()) {
                return body;
            }
            return error.isTextual() ? error.asText() : error.toString();
        } catch (JsonProcessingException notJson) {
            return body;
        }
    }

    /** RFC 9110: seconds or a date; the date is read against the answer's own clock, which need not be ours. */
    private static @Nullable Duration retryAfter(Response answer) {
        String value = answer.header("Retry-After");
        if (value == null) {
            return null;
        }
        if (value.strip().matches("\\d{1,6}")) {
            return Duration.ofSeconds(Long.parseLong(value.strip()));
        }
        Date then = answer.headers().getDate("Retry-After");
        Date now = answer.headers().getDate("Date");
        return then == null || now == null || then.before(now)
                ? null
                : Duration.between(now.toInstant(), then.toInstant());
    }
}
