package dev.textback.operation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.textback.process.EngineCondition;
import java.time.Duration;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.Status;
import org.springframework.dao.DataAccessResourceFailureException;

/** What health says of timers. */
class TimersHealthTest {

    @Test
    void timers_on_time_are_up() {
        assertThat(healthAt(() -> Duration.ofSeconds(60)).getStatus()).isEqualTo(Status.UP);
    }

    @Test
    void a_job_overdue_for_longer_than_a_minute_is_out_of_service_with_the_numbers() {
        Health health = healthAt(() -> Duration.ofSeconds(61));

        assertThat(health.getStatus()).isEqualTo(Status.OUT_OF_SERVICE);
        assertThat(health.getDetails())
                .containsEntry("oldestOverdueSeconds", 61L)
                .containsEntry("lateAfterSeconds", 60L);
    }

    @Test
    void without_a_database_timers_are_down() {
        Health health = healthAt(() -> {
            throw new DataAccessResourceFailureException("no connection");
        });

        assertThat(health.getStatus()).isEqualTo(Status.DOWN);
    }

    private static Health healthAt(Supplier<Duration> overdue) {
        OperationProperties properties = new OperationProperties(Duration.ofSeconds(60), Duration.ofSeconds(30));
        return new TimersHealthIndicator(new Engine(overdue), properties).health();
    }

    private record Engine(Supplier<Duration> overdue) implements EngineCondition {

        @Override
        public boolean executesJobs() {
            return true;
        }

        @Override
        public long rejectedJobs() {
            return 0;
        }

        @Override
        public Duration longestOverdue() {
            return overdue.get();
        }

        @Override
        public Map<String, Tasks> tasks() {
            return Map.of();
        }

        @Override
        public Map<String, Long> incidents() {
            return Map.of();
        }
    }
}
