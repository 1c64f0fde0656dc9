package dev.textback.process;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.camunda.bpm.engine.management.Metrics;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the engine's runtime tables themselves: its queries count one thing a query and know no minimum. */
@Component
class CamundaCondition implements EngineCondition {

    private static final String UNKNOWN_BUSINESS = "none";

    private final ObjectProvider<JobExecutor> executor;
    private final ProcessEngine engine;
    private final JdbcClient jdbc;
    private final Clock clock;

    CamundaCondition(ObjectProvider<JobExecutor> executor, ProcessEngine engine, JdbcClient jdbc, Clock clock) {
        this.executor = executor;
        this.engine = engine;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public boolean executesJobs() {
        JobExecutor present = executor.getIfAvailable();
        return present != null && present.isActive();
    }

    @Override
    public long rejectedJobs() {
        return ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration())
                .getMetricsRegistry()
                .getDbMeterByName(Metrics.JOB_EXECUTION_REJECTED)
                .get();
    }

    /** Both halves are answered from the index on DUEDATE_; a job without a due date is due from its creation. */
    @Override
    public Duration longestOverdue() {
        Instant now = clock.instant();
        return jdbc.sql("""
                        select min(due) from (
                          select min(DUEDATE_) as due from ACT_RU_JOB where DUEDATE_ <= :now
                            and RETRIES_ > 0 and SUSPENSION_STATE_ = 1 and (LOCK_EXP_TIME_ is null or LOCK_EXP_TIME_ < :now)
                          union all
                          select min(CREATE_TIME_) from ACT_RU_JOB where DUEDATE_ is null
                            and RETRIES_ > 0 and SUSPENSION_STATE_ = 1 and (LOCK_EXP_TIME_ is null or LOCK_EXP_TIME_ < :now)
                        ) oldest""")
                .param("now", Timestamp.from(now))
                .query((row, index) -> since(row.getTimestamp(1), now))
                .single();
    }

    @Override
    public Map<String, Tasks> tasks() {
        Map<String, Tasks> tasks = new HashMap<>();
        jdbc.sql("""
                        select TENANT_ID_, count(*), coalesce(sum(case when DUE_DATE_ < :now then 1 else 0 end), 0)
                        from ACT_RU_TASK group by TENANT_ID_""").param("now", Timestamp.from(clock.instant())).query(row -> {
            tasks.put(business(row.getString(1)), new Tasks(row.getLong(2), row.getLong(3)));
        });
        return tasks;
    }

    /** An incident of a called process stands at its callers too, with the first one's id as its cause. */
    @Override
    public Map<String, Long> incidents() {
        Map<String, Long> incidents = new HashMap<>();
        jdbc.sql("select TENANT_ID_, count(*) from ACT_RU_INCIDENT where CAUSE_INCIDENT_ID_ = ID_ group by TENANT_ID_")
                .query(row -> {
                    incidents.put(business(row.getString(1)), row.getLong(2));
                });
        return incidents;
    }

    private static String business(@Nullable String tenant) {
        return Objects.requireNonNullElse(tenant, UNKNOWN_BUSINESS);
    }

    private static Duration since(@Nullable Date due, Instant now) {
        if (due == null) {
            return Duration.ZERO;
        }
        Duration waited = Duration.between(Instant.ofEpochMilli(due.getTime()), now);
        return waited.isNegative() ? Duration.ZERO : waited;
    }
}
