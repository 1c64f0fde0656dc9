package dev.textback.callback;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The tasks that people have about a caller, as the page of an alert sees them. They are the very tasks of Tasklist. */
public interface StaffTasks {

    /**
     * The open tasks of the instance that handles the caller, of those it called, and of a call-back made because a text is stuck.
     *
     * @param subject the conversation's id, or the call's where there is no conversation
     */
    List<OpenTask> open(String processInstanceId, String subject);

    /** The call-back that somebody completed in this instance, or in one that it called; a stuck text's own is left out. */
    Optional<DoneTask> callBackDone(String processInstanceId);

    /** Completes a call-back task as Tasklist does when the caller was reached; the note says by whom. Loses a race by an exception. */
    void completeAsReached(OpenTask task, String note);

    /**
     * A task that waits for somebody.
     *
     * @param callBack whether it is to ring the caller
     * @param ofInstance whether it belongs to the instance itself; false for the call-back of a stuck text
     */
    record OpenTask(
            String id,
            String name,
            boolean callBack,
            boolean ofInstance,
            @Nullable Instant due) {}

    /**
     * A task that is done.
     *
     * @param by the user who had claimed it; null if nobody had
     */
    record DoneTask(String name, @Nullable String by, Instant at) {}
}
