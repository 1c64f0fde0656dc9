package dev.textback.explanation;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * All that is known of one missed call.
 *
 * @param from the caller's number, or whatever telephony put in its place
 * @param to our line
 * @param conversation null for a caller who is never texted
 * @param outcome exactly one, at any time; see {@link OutcomeSoFar}
 * @param ended whether nothing will happen any more by itself
 * @param reason the step that led to the outcome, as a sentence
 * @param rule the rule or diagram behind that step
 * @param waits where it stands while it goes on
 * @param trail the oldest first
 */
record Explanation(
        String callId,
        String business,
        String from,
        String to,
        Instant endedAt,
        Instant reportedAt,

        @JsonInclude @Nullable UUID conversation,

        String outcome,
        boolean ended,
        String reason,
        String rule,
        List<Wait> waits,
        List<Step> trail) {

    /**
     * @param kind {@code task}, {@code timer}, {@code at-work} or {@code stuck}
     * @param until UTC; left out if no moment is set
     */
    record Wait(
            String element,
            String name,
            String kind,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Instant until) {

        static Wait at(Whereabouts.Place place) {
            return new Wait(place.element(), place.name(), place.kind().code(), place.until());
        }
    }
}
