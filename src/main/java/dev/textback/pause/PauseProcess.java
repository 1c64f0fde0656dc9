package dev.textback.pause;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The process engine, as pauses see it. */
public interface PauseProcess {

    /** Starts {@code pause-sending} in the caller's transaction; its first step pauses the business, or finds it paused. */
    void start(String businessId, String by, String reason, String via, @Nullable Instant until);

    /**
     * Completes the instance's task <em>Resume sending</em> and lets the step behind it run at once.
     *
     * @param by the login of whoever resumes
     */
    void resume(String processInstanceId, String by);
}
