package dev.textback.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.StreamSupport;

/** The events of an exported ledger in short. */
final class LedgerEvents {

    private LedgerEvents() {}

    /** "opt-out by caller", in the ledger's order; every event must name its rule. */
    static List<String> kinds(JsonNode ledger) {
        return StreamSupport.stream(ledger.get("events").spliterator(), false)
                .peek(event -> assertThat(event.get("rule").asText()).isNotEmpty())
                .map(event ->
                        event.get("kind").asText() + " by " + event.get("actor").asText())
                .toList();
    }
}
