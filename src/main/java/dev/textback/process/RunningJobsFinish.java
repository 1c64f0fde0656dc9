package dev.textback.process;

import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationListener;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;

/**
 * On <em>stop</em>, before anything else is stopped: takes up no more jobs, so that a step that sends a text runs to its end and no other
 * begins. What was taken up but not begun is given back by the engine at once, for another node or the next start; the pool's own shutdown
 * phase then waits for what runs.
 */
@Component
class RunningJobsFinish implements ApplicationListener<ContextClosedEvent>, Ordered {

    private static final Logger LOG = LoggerFactory.getLogger(RunningJobsFinish.class);

    private final ApplicationContext program;
    private final ObjectProvider<JobExecutor> executor;

    RunningJobsFinish(ApplicationContext program, ObjectProvider<JobExecutor> executor) {
        this.program = program;
        this.executor = executor;
    }

    @Override
    public void onApplicationEvent(ContextClosedEvent event) {
        if (event.getApplicationContext() == program) {
            executor.ifAvailable(JobExecutor::shutdown);
            LOG.info("Stopping: no more jobs are taken up, those that run are finished");
        }
    }

    /** Before the pool that runs the jobs hears of it and refuses what the job executor still hands to it. */
    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }
}
