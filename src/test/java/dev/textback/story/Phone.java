package dev.textback.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.stream.StreamSupport;

/** What a caller's phone shows, by the simulated carrier's record. Only what arrived counts, the carrier's own words among it. */
class Phone {

    private final Outside outside;
    private final String number;
    private final String line;

    Phone(Outside outside, String number, String line) {
        this.outside = outside;
        this.number = number;
        this.line = line;
    }

    /** Exactly these texts came in, in this order, and no other. */
    void shows(String... texts) {
        assertThat(received()).containsExactly(texts);
    }

    void showsNothing() {
        assertThat(received()).isEmpty();
    }

    /** The carrier has found the last text to end like this, such as {@code Delivered}; that takes the carrier a moment. */
    void showsTheLastTextAs(String state) {
        await().atMost(Duration.ofSeconds(10)).untilAsserted(() -> {
            JsonNode thread = outside.screen(number, line).get("thread");
            assertThat(thread.get(thread.size() - 1).get("state").asText()).startsWith(state);
        });
    }

    private List<String> received() {
        return StreamSupport.stream(outside.screen(number, line).get("thread").spliterator(), false)
                .filter(entry -> entry.get("arrived").asBoolean())
                .filter(entry ->
                        List.of("theirs", "carrier").contains(entry.get("kind").asText()))
                .map(entry -> entry.get("body").asText())
                .toList();
    }
}
