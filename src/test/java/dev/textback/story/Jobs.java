package dev.textback.story;

import dev.textback.texting.CarrierUnready;
import dev.textback.texting.OutcomeUnknown;
import java.time.Instant;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutorContext;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.JobQuery;

/** The engine's jobs, run by hand in the order they are due, as the job executor would. */
class Jobs {

    private static final int MORE_THAN_ANY_STORY_HAS = 500;

    private final ManagementService management;
    private final JobExecutor executor;

    Jobs(ManagementService management, JobExecutor executor) {
        this.management = management;
        this.executor = executor;
    }

    /** Sends the job executor home, which the application started: from now on a story decides what happens before what. */
    void areRunByHand() {
        if (executor.isActive()) {
            executor.shutdown();
        }
    }

    /** Runs what is due, and what that makes due, until nothing is. */
    void runDue() {
        for (int run = 0; run < MORE_THAN_ANY_STORY_HAS; run++) {
            Optional<Job> next = waiting().executable().list().stream()
                    .filter(Jobs::belongsToAProcess)
                    .min(Comparator.comparing(Jobs::dueSince));
            if (next.isEmpty()) {
                return;
            }
            run(next.get());
        }
        throw new IllegalStateException("The jobs never come to an end");
    }

    /** When the next one is due that is not due yet. */
    Optional<Instant> nextDue(Instant now) {
        return waiting().duedateHigherThan(Date.from(now)).orderByJobDuedate().asc().list().stream()
                .filter(Jobs::belongsToAProcess)
                .map(job -> job.getDuedate().toInstant())
                .findFirst();
    }

    private void run(Job job) {
        try {
            // As the executor does: the engine then runs the job as its tenant
            Context.setJobExecutorContext(new JobExecutorContext());
            management.executeJob(job.getId());
        } catch (CarrierUnready | OutcomeUnknown triedAgainLater) {
            // Part of some stories: the engine has planned the next try
        } catch (OptimisticLockingException raced) {
            // A receipt came in at the same moment: like the job executor, take it up once more
        } finally {
            Context.removeJobExecutorContext();
        }
    }

    private JobQuery waiting() {
        return management.createJobQuery().active().withRetriesLeft();
    }

    /** The clean-up of the engine's history is a job too, and no part of any story. */
    private static boolean belongsToAProcess(Job job) {
        return job.getProcessInstanceId() != null;
    }

    private static Date dueSince(Job job) {
        return List.of(Optional.ofNullable(job.getDuedate()), Optional.ofNullable(job.getCreateTime())).stream()
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(new Date(0));
    }
}
