package dev.textback.operation;

import dev.textback.texting.TextDecided;
import dev.textback.texting.TextDecided.FirstText;
import dev.textback.texting.TextDecided.Result;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Counts what became of each try to send a text, and how long callers waited for their first. */
@Component
class TextMetrics {

    private static final Set<Result> BY_THE_GATE = Set.of(Result.REFUSED, Result.LATER, Result.WITHDRAWN);

    /** From in time to a text that missed its purpose. */
    private static final Duration[] LATENESS = {
        Duration.ofMillis(250),
        Duration.ofSeconds(1),
        Duration.ofSeconds(5),
        Duration.ofSeconds(15),
        Duration.ofMinutes(1),
        Duration.ofMinutes(5),
        Duration.ofMinutes(15)
    };

    /** From the shortest grace period to a call that is answered the next morning. */
    private static final Duration[] WAITS = {
        Duration.ofSeconds(30),
        Duration.ofMinutes(1),
        Duration.ofSeconds(90),
        Duration.ofMinutes(2),
        Duration.ofMinutes(5),
        Duration.ofMinutes(15),
        Duration.ofHours(1),
        Duration.ofHours(12),
        Duration.ofHours(24)
    };

    private final MeterRegistry meters;

    TextMetrics(MeterRegistry meters) {
        this.meters = meters;
    }

    @EventListener
    void on(TextDecided text) {
        Counter.builder("textback.texts")
                .description("Tries to send a text, by what they came to")
                .tag("business", text.businessId())
                .tag("kind", Label.of(text.kind()))
                .tag("result", Label.of(text.result()))
                .register(meters)
                .increment();
        if (BY_THE_GATE.contains(text.result())) {
            Counter.builder("textback.gate.refusals")
                    .description("Texts that the gate did not let pass, by the policy that decided")
                    .tag("business", text.businessId())
                    .tag("rule", text.rule())
                    .register(meters)
                    .increment();
        }
        FirstText first = text.firstText();
        if (first != null) {
            time("textback.first.text.lag", "From the moment a first text was due to the carrier's receipt", LATENESS)
                    .tag("business", text.businessId())
                    .register(meters)
                    .record(notNegative(first.sinceDue()));
            time(
                            "textback.first.text.wait",
                            "From the end of the call to the carrier's receipt of the first text",
                            WAITS)
                    .tag("business", text.businessId())
                    .register(meters)
                    .record(notNegative(first.sinceCall()));
        }
    }

    private static Timer.Builder time(String name, String description, Duration... buckets) {
        return Timer.builder(name).description(description).serviceLevelObjectives(buckets);
    }

    private static Duration notNegative(Duration duration) {
        return duration.isNegative() ? Duration.ZERO : duration;
    }
}
