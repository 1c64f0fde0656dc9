package dev.textback.pause;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The process engine, as pauses see it. */
public interface PauseProcess {

    /** Starts {@code pause-sending} in the caller's transaction; its first step pauses the business, or finds it paused. */
    void start(String businessId, String by, String reason, String via, @Nullable Instant until);

    /**
     * Completes the instance's task <em>Resume sending</em> and does the step behind it, both in the caller's transaction: before it commits,
     * nobody else can take the step up, so afterwards texts go. A restored copy has a step more, which the job executor does.
     *
     * @param by the login of whoever resumes
     * @throws RuntimeException if somebody else resumed at the same moment; the transaction is to be done again
     */
    void resume(String processInstanceId, String by);
}
