package dev.textback.process;

import java.time.Duration;
import java.util.Map;

/** How the engine is doing, in numbers, for health and metrics. Each call asks the database once. */
public interface EngineCondition {

    /** Whether this node takes up jobs: false before the start is complete, while it stops, and where nobody runs them. */
    boolean executesJobs();

    /** How many times this node had no thread left for jobs that it had taken up, since its start. */
    long rejectedJobs();

    /** How long the oldest job waits that is due, may be tried and is locked by nobody; zero if none waits. */
    Duration longestOverdue();

    /** User tasks by business; a business without any is left out. */
    Map<String, Tasks> tasks();

    /** Incidents by business, each counted once, where it arose; a business without any is left out. */
    Map<String, Long> incidents();

    /**
     * User tasks of one business.
     *
     * @param open not completed
     * @param overdue those of them whose due time has passed
     */
    record Tasks(long open, long overdue) {}
}
