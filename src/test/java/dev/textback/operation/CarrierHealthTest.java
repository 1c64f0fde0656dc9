package dev.textback.operation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.textback.texting.CarrierReachability;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.Status;

/** What the health group {@code carrier} says, and how often it asks. */
class CarrierHealthTest {

    private final AtomicInteger asked = new AtomicInteger();

    @Test
    void a_carrier_that_answers_is_up_and_one_that_does_not_is_down_with_the_reason() {
        assertThat(indicator(true, Duration.ofSeconds(30)).health().getStatus()).isEqualTo(Status.UP);
        Health down = indicator(false, Duration.ofSeconds(30)).health();
        assertThat(down.getStatus()).isEqualTo(Status.DOWN);
        assertThat(down.getDetails()).containsEntry("carrier", "as it is");
    }

    @Test
    void a_storm_of_probes_asks_the_carrier_once() {
        CarrierApiHealthIndicator indicator = indicator(true, Duration.ofHours(1));

        for (int probe = 0; probe < 100; probe++) {
            indicator.health();
        }

        assertThat(asked).hasValue(1);
    }

    @Test
    void an_answer_that_has_had_its_time_is_asked_for_again() {
        CarrierApiHealthIndicator indicator = indicator(true, Duration.ZERO);

        indicator.health();
        indicator.health();

        assertThat(asked).hasValue(2);
    }

    private CarrierApiHealthIndicator indicator(boolean reachable, Duration askedEvery) {
        CarrierReachability carrier = () -> {
            asked.incrementAndGet();
            return new CarrierReachability.Answer(reachable, "as it is");
        };
        return new CarrierApiHealthIndicator(carrier, new OperationProperties(Duration.ofSeconds(60), askedEvery));
    }
}
