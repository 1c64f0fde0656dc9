package dev.textback.process;

import dev.textback.business.Business;
import dev.textback.texting.FollowUpPlan;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** One {@code after-hours-batch} a business and opening day, begun by the first call of its night; a unique row decides. */
@Component
class MorningBatches {

    private final JdbcClient jdbc;
    private final RuntimeService runtime;
    private final FollowUpPlan plan;
    private final Clock clock;

    MorningBatches(JdbcClient jdbc, RuntimeService runtime, FollowUpPlan plan, Clock clock) {
        this.jdbc = jdbc;
        this.runtime = runtime;
        this.plan = plan;
        this.clock = clock;
    }

    /**
     * Called for every call: if the business is closed, makes sure that the batch of the coming morning waits. In the engine's transaction,
     * so a lost race is an ordinary retry of the job.
     */
    void afterHours(Business business) {
        if (!business.isOpen(clock.instant())) {
            plan.endOfNight(business).ifPresent(morning -> ensure(business, morning));
        }
    }

    private void ensure(Business business, Instant morning) {
        LocalDate day = morning.atZone(business.zone()).toLocalDate();
        if (exists(business, day)) {
            return;
        }
        String instance = runtime.startProcessInstanceByKey(
                        "after-hours-batch",
                        business.id() + " " + day,
                        Map.of(
                                ConversationVariables.BUSINESS,
                                business.id(),
                                "morningAt",
                                Date.from(morning),
                                "openingDay",
                                day.toString()))
                .getProcessInstanceId();
        insert(business, day, morning, instance);
    }

    private boolean exists(Business business, LocalDate day) {
        return jdbc.sql("select count(*) from morning_batch where business_id = :business and opening_day = :day")
                        .param("business", business.id())
                        .param("day", day)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    private void insert(Business business, LocalDate day, Instant morning, String instance) {
        jdbc.sql("""
                        insert into morning_batch (business_id, opening_day, due_at, process_instance_id)
                        values (:business, :day, :due, :instance)""")
                .param("business", business.id())
                .param("day", day)
                .param("due", morning.atOffset(ZoneOffset.UTC))
                .param("instance", instance)
                .update();
    }
}
