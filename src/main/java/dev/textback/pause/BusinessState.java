package dev.textback.pause;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.textback.business.Business;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A business as owners and operators see it over HTTP.
 *
 * @param sending {@code on}, {@code off} (it only watches) or {@code paused}
 * @param pause left out unless it is paused
 */
record BusinessState(
        String id,
        String brand,
        String sending,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Held pause) {

    static BusinessState of(Business business, @Nullable Pause pause) {
        if (pause == null) {
            return new BusinessState(business.id(), business.brand(), business.sending() ? "on" : "off", null);
        }
        Held held = new Held(
                pause.pausedAt(),
                pause.pausedBy(),
                pause.reason(),
                pause.via(),
                pause.until(),
                pause.isOfRestoredCopy());
        return new BusinessState(business.id(), business.brand(), "paused", held);
    }

    /** @param until null: until somebody resumes */
    record Held(
            Instant since,
            String by,
            String reason,
            String via,
            @Nullable Instant until,
            boolean restoredCopy) {}
}
