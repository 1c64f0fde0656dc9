package dev.textback.operation;

import dev.textback.conversation.OpenConversations;
import dev.textback.nudge.NudgeState;
import dev.textback.nudge.Nudges;
import dev.textback.process.EngineCondition;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * What stands open, read together and kept for some seconds: one scrape asks for dozens of figures, and must not ask the database as often.
 */
@Component
class Standing {

    private static final long KEPT_NANOS = Duration.ofSeconds(5).toNanos();

    private final EngineCondition engine;
    private final OpenConversations conversations;
    private final Nudges nudges;
    private @Nullable Reading last;

    Standing(EngineCondition engine, OpenConversations conversations, Nudges nudges) {
        this.engine = engine;
        this.conversations = conversations;
        this.nudges = nudges;
    }

    /** The figures, a few seconds old at most; null while the database does not answer. */
    synchronized @Nullable Figures now() {
        Reading kept = last;
        if (kept == null || System.nanoTime() - kept.atNanos() > KEPT_NANOS) {
            Figures figures = read();
            // Without a database each try waits for a connection: no answer is kept as well
            kept = new Reading(figures, System.nanoTime());
            last = kept;
        }
        return kept.figures();
    }

    private @Nullable Figures read() {
        try {
            return new Figures(
                    conversations.byBusiness(),
                    engine.tasks(),
                    engine.incidents(),
                    engine.longestOverdue(),
                    nudges.all());
        } catch (DataAccessException | TransactionException noDatabase) {
            return null;
        }
    }

    record Figures(
            Map<String, Long> conversations,
            Map<String, EngineCondition.Tasks> tasks,
            Map<String, Long> incidents,
            Duration overdue,
            Map<String, NudgeState> nudges) {}

    /** @param atNanos when they were read, by {@link System#nanoTime()} */
    private record Reading(@Nullable Figures figures, long atNanos) {}
}
