package dev.textback.simulator;

import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * A few threads that run the carrier's errands. They are no bean of their own: Spring Boot would take them for the application's executor.
 */
@Component
@ConditionalOnSimulator
class ErrandRunners implements Errands {

    private static final Logger LOG = LoggerFactory.getLogger(ErrandRunners.class);

    private final ScheduledExecutorService threads = new ScheduledThreadPoolExecutor(4, errand -> {
        Thread thread = new Thread(errand, "simulated-carrier");
        thread.setDaemon(true);
        return thread;
    });

    @Override
    public void after(Duration delay, Runnable errand) {
        try {
            threads.schedule(() -> run(errand), delay.toMillis(), TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException shutDown) {
            LOG.debug("The program ends: the simulated carrier goes on with it after the next start");
        }
    }

    private static void run(Runnable errand) {
        try {
            errand.run();
        } catch (RuntimeException failure) {
            LOG.warn("The simulated carrier failed at its own work", failure);
        }
    }

    @PreDestroy
    void stop() {
        threads.shutdownNow();
    }
}
