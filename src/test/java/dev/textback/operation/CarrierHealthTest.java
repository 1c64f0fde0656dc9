package dev.textback.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.textback.texting.CarrierReachability;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.Status;

/** What the health group {@code carrier} says, and how often it asks. */
class CarrierHealthTest {

    private static final int PROBES = 20;
    private static final CarrierReachability.Answer UP = new CarrierReachability.Answer(true, "as it is");

    private final AtomicInteger asked = new AtomicInteger();

    @Test
    void a_carrier_that_answers_is_up_and_one_that_does_not_is_down_with_the_reason() {
        assertThat(indicator(true, Duration.ofSeconds(30)).health().getStatus()).isEqualTo(Status.UP);
        Health down = indicator(false, Duration.ofSeconds(30)).health();
        assertThat(down.getStatus()).isEqualTo(Status.DOWN);
        assertThat(down.getDetails()).containsEntry("carrier", "as it is");
    }

    @Test
    void a_storm_of_probes_asks_the_carrier_once() throws InterruptedException {
        List<Thread> probes = new ArrayList<>();
        Queue<Status> answers = new ConcurrentLinkedQueue<>();
        CarrierApiHealthIndicator indicator = indicator(
                () -> {
                    asked.incrementAndGet();
                    await().atMost(Duration.ofSeconds(30))
                            .until(() -> asked.get() > 1 || waiting(probes) == PROBES - 1);
                    return UP;
                },
                Duration.ofHours(1));

        for (int probe = 0; probe < PROBES; probe++) {
            probes.add(new Thread(() -> answers.add(indicator.health().getStatus())));
        }
        probes.forEach(Thread::start);
        for (Thread probe : probes) {
            probe.join();
        }

        assertThat(asked).hasValue(1);
        assertThat(answers).hasSize(PROBES).containsOnly(Status.UP);
        assertThat(indicator.health().getStatus()).isEqualTo(Status.UP);
        assertThat(asked).as("asked again within its time").hasValue(1);
    }

    @Test
    void an_answer_that_has_had_its_time_is_asked_for_again() {
        CarrierApiHealthIndicator indicator = indicator(true, Duration.ZERO);

        indicator.health();
        indicator.health();

        assertThat(asked).hasValue(2);
    }

    private static long waiting(List<Thread> probes) {
        return probes.stream()
                .filter(probe -> probe.getState() == Thread.State.BLOCKED || probe.getState() == Thread.State.WAITING)
                .count();
    }

    private CarrierApiHealthIndicator indicator(boolean reachable, Duration askedEvery) {
        return indicator(
                () -> {
                    asked.incrementAndGet();
                    return new CarrierReachability.Answer(reachable, "as it is");
                },
                askedEvery);
    }

    private static CarrierApiHealthIndicator indicator(CarrierReachability carrier, Duration askedEvery) {
        return new CarrierApiHealthIndicator(carrier, new OperationProperties(Duration.ofSeconds(60), askedEvery));
    }
}
