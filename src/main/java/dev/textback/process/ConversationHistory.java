package dev.textback.process;

import java.util.EnumSet;
import java.util.Set;
import org.camunda.bpm.engine.impl.history.AbstractHistoryLevel;
import org.camunda.bpm.engine.impl.history.event.HistoryEventType;
import org.camunda.bpm.engine.impl.history.event.HistoryEventTypes;
import org.jspecify.annotations.Nullable;

/**
 * The engine's level {@code full} without what nobody reads: the log of jobs that went well (a failure is kept, with its trace) and every
 * value that a variable ever had (the last one is kept). Both would be written several times a text, before it reaches the carrier. What
 * happened to a caller stands in our own trail.
 */
class ConversationHistory extends AbstractHistoryLevel {

    /** As {@code camunda.bpm.history-level} says it. */
    static final String NAME = "conversation";

    /** The database remembers it, so that it never changes by accident; the engine's own levels are 0 to 3. */
    private static final int ID = 40;

    private static final Set<HistoryEventTypes> LEFT_OUT = EnumSet.of(
            HistoryEventTypes.JOB_CREATE,
            HistoryEventTypes.JOB_SUCCESS,
            HistoryEventTypes.JOB_DELETE,
            HistoryEventTypes.VARIABLE_INSTANCE_UPDATE_DETAIL);

    @Override
    public int getId() {
        return ID;
    }

    @Override
    public String getName() {
        return NAME;
    }

    @Override
    public boolean isHistoryEventProduced(HistoryEventType type, @Nullable Object entity) {
        return !LEFT_OUT.contains(type);
    }
}
