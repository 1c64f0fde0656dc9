package dev.textback.concurrency;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/**
 * Contexts are kept between test classes, and the engine's clock is one for the JVM: so jobs run only while a class of theirs is running,
 * and it begins on a Wednesday at ten in the morning, when every text may go.
 */
class JobsRunOnlyHere implements BeforeAllCallback, AfterAllCallback {

    private static final ZoneId ZONE = ZoneId.of("America/Los_Angeles");

    @Override
    public void beforeAll(ExtensionContext context) {
        JobExecutor jobs = SpringExtension.getApplicationContext(context).getBean(JobExecutor.class);
        ClockUtil.reset();
        Instant now = ClockUtil.getCurrentTime().toInstant();
        ClockUtil.offset(Duration.between(now, wednesdayMorningAfter(now)).toMillis());
        jobs.start();
    }

    @Override
    public void afterAll(ExtensionContext context) {
        SpringExtension.getApplicationContext(context)
                .getBean(JobExecutor.class)
                .shutdown();
    }

    private static Instant wednesdayMorningAfter(Instant now) {
        ZonedDateTime here = now.atZone(ZONE);
        return here.with(TemporalAdjusters.next(DayOfWeek.WEDNESDAY))
                .with(LocalTime.of(10, 0))
                .toInstant();
    }
}
