package dev.textback.pause;

import com.fasterxml.jackson.databind.JsonNode;
import dev.textback.refusal.Reason;
import dev.textback.refusal.RefusedRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Reads {@code {"reason","until"?}}, strictly typed, and says which field is wrong and why. */
@Component
class PauseBody {

    private static final Duration LONGEST = Duration.ofDays(3660);

    private final Clock clock;

    PauseBody(Clock clock) {
        this.clock = clock;
    }

    Wanted read(JsonNode json) {
        if (!json.isObject()) {
            throw new RefusedRequest(
                    HttpStatus.BAD_REQUEST,
                    "reason",
                    "the body must be an object such as {\"reason\":\"Wrong opening hours\"}");
        }
        return new Wanted(Reason.of(json, "say in a sentence why texts are paused"), until(json.get("until")));
    }

    private @Nullable Instant until(@Nullable JsonNode until) {
        if (until == null || until.isNull()) {
            return null;
        }
        Instant end;
        try {
            end = OffsetDateTime.parse(until.asText()).toInstant();
        } catch (DateTimeParseException e) {
            throw RefusedRequest.wrong(
                    "until", "is " + until + "; it must be ISO-8601 with an offset, such as 2026-03-08T15:42:00-08:00");
        }
        if (end.isAfter(clock.instant().plus(LONGEST))) {
            throw RefusedRequest.wrong(
                    "until",
                    "is " + until.asText() + "; leave it out for a pause of more than " + LONGEST.toDays() + " days");
        }
        if (!end.isAfter(clock.instant())) {
            throw RefusedRequest.wrong(
                    "until", "is " + until.asText() + ", which is over; leave it out or name a time to come");
        }
        return end;
    }

    /** @param until null: until somebody resumes */
    record Wanted(String reason, @Nullable Instant until) {}
}
