package dev.textback.process;

import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.jobexecutor.AcquireJobsCommandFactory;
import org.camunda.bpm.engine.impl.jobexecutor.AcquiredJobs;
import org.camunda.bpm.engine.impl.jobexecutor.DefaultAcquireJobsCommandFactory;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Lets the engine's own acquisition of jobs look for abandoned ones, every two seconds, before it takes up any. */
@Component
@Order(3)
class AcquisitionAmongNodes extends AbstractProcessEnginePlugin {

    private final ObjectProvider<AbandonedJobs> abandoned;

    AcquisitionAmongNodes(ObjectProvider<AbandonedJobs> abandoned) {
        this.abandoned = abandoned;
    }

    @Override
    public void postInit(ProcessEngineConfigurationImpl engine) {
        JobExecutor executor = engine.getJobExecutor();
        if (executor != null) {
            executor.setAcquireJobsCmdFactory(new LooksFirst(executor, abandoned));
        }
    }

    /** Used by the one acquisition thread only. */
    private static final class LooksFirst implements AcquireJobsCommandFactory {

        private static final long EVERY_NANOS = Duration.ofSeconds(2).toNanos();

        private final JobExecutor executor;
        private final AcquireJobsCommandFactory usual;
        private final ObjectProvider<AbandonedJobs> abandoned;
        private long lookedAtNanos = System.nanoTime() - EVERY_NANOS;

        LooksFirst(JobExecutor executor, ObjectProvider<AbandonedJobs> abandoned) {
            this.executor = executor;
            this.usual = new DefaultAcquireJobsCommandFactory(executor);
            this.abandoned = abandoned;
        }

        @Override
        public Command<AcquiredJobs> getCommand(int numJobsToAcquire) {
            if (System.nanoTime() - lookedAtNanos >= EVERY_NANOS) {
                look();
                lookedAtNanos = System.nanoTime();
            }
            return usual.getCommand(numJobsToAcquire);
        }

        /** A failure makes the engine wait a moment and come back, as it does when it cannot acquire jobs. */
        private void look() {
            try {
                abandoned.getObject().giveBack(UUID.fromString(executor.getLockOwner()));
            } catch (SQLException notAnnounced) {
                throw new IllegalStateException(
                        "No jobs are taken up: this node could not be announced to the database", notAnnounced);
            }
        }
    }
}
