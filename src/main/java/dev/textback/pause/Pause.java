package dev.textback.pause;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A pause of a business's texts to callers.
 *
 * @param processInstanceId the {@code pause-sending} instance that is the pause; null while a restored copy has none yet
 * @param pausedBy the login, or {@code textback}
 * @param via how: {@code api}, {@code engine}, {@code restore}
 * @param until when it ends by itself; null: when somebody resumes
 * @param remembersUntil of a restored copy, the last moment that it remembers; null of any other pause
 * @param resumedAt null while it lasts
 */
public record Pause(
        UUID id,
        String businessId,
        @Nullable String processInstanceId,
        Instant pausedAt,
        String pausedBy,
        String reason,
        String via,
        @Nullable Instant until,
        @Nullable Instant remembersUntil,
        @Nullable Instant resumedAt) {

    /** Whether it holds a restored copy back, so that the carrier must be asked before anything goes out. */
    public boolean isOfRestoredCopy() {
        return remembersUntil != null;
    }
}
