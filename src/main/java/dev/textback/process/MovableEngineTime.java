package dev.textback.process;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.JobQuery;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Moves the engine's clock by an offset that is kept in the database, so that a restart does not fall back into the past. */
@Component
class MovableEngineTime implements EngineTime {

    private static final Duration LONGEST_DRAIN = Duration.ofSeconds(20);
    private static final long LOOK_AGAIN_MILLIS = 20;

    private final ManagementService management;
    private final RuntimeService runtime;
    private final JobExecutor jobExecutor;
    private final JdbcClient jdbc;

    MovableEngineTime(ManagementService management, RuntimeService runtime, JobExecutor jobExecutor, JdbcClient jdbc) {
        this.management = management;
        this.runtime = runtime;
        this.jobExecutor = jobExecutor;
        this.jdbc = jdbc;
        restore();
    }

    @Override
    public Instant now() {
        return ClockUtil.getCurrentTime().toInstant();
    }

    @Override
    public Optional<Instant> nextTimer() {
        return earliest(
                management.createJobQuery().timers().active().orderByJobDuedate().asc().listPage(0, 1).stream());
    }

    @Override
    public Optional<Instant> nextTimerOf(String caller) {
        drain();
        List<ProcessInstance> instances = runtime.createProcessInstanceQuery()
                .variableValueEquals("caller", caller)
                .list();
        return earliest(instances.stream()
                .flatMap(instance -> management
                        .createJobQuery()
                        .processInstanceId(instance.getProcessInstanceId())
                        .timers()
                        .active()
                        .list()
                        .stream()));
    }

    @Override
    public void moveTo(Instant target) {
        drain();
        long forward = Duration.between(now(), target).toMillis();
        if (forward > 0) {
            long offset = offset() + forward;
            ClockUtil.offset(offset);
            keep(offset);
            jobExecutor.jobWasAdded();
        }
    }

    /** Waits until no job is due or running; a job that fails waits for its next try and so is not due. */
    private void drain() {
        if (!jobExecutor.isActive()) {
            return;
        }
        Instant patience = now().plus(LONGEST_DRAIN);
        while (due().count() > 0 && now().isBefore(patience)) {
            jobExecutor.jobWasAdded();
            try {
                TimeUnit.MILLISECONDS.sleep(LOOK_AGAIN_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private JobQuery due() {
        return management.createJobQuery().active().withRetriesLeft().executable();
    }

    /** How far the clock is ahead of the machine's. */
    Duration ahead() {
        return Duration.ofMillis(offset());
    }

    private void restore() {
        ClockUtil.offset(offset());
    }

    private long offset() {
        return jdbc.sql("select offset_millis from engine_clock where id = 1")
                .query(Long.class)
                .optional()
                .orElse(0L);
    }

    private void keep(long offset) {
        int updated = jdbc.sql("update engine_clock set offset_millis = :offset where id = 1")
                .param("offset", offset)
                .update();
        if (updated == 0) {
            jdbc.sql("insert into engine_clock (id, offset_millis) values (1, :offset)")
                    .param("offset", offset)
                    .update();
        }
    }

    private static Optional<Instant> earliest(Stream<Job> timers) {
        return timers.map(Job::getDuedate).map(Date::toInstant).min(Instant::compareTo);
    }
}
