package dev.textback.callback;

import dev.textback.callback.Deeds.Deed;
import dev.textback.callback.StaffTasks.DoneTask;
import dev.textback.callback.StaffTasks.OpenTask;
import java.util.List;
import java.util.Optional;

/**
 * How a matter stands just now.
 *
 * @param ended whether its conversation, or its instance, is over or about to be
 * @param optedOut whether the caller opted out of texts
 * @param doNotText whether the business wants no automated text to go to them
 * @param unread whether they wrote something that nobody has read
 */
record Standing(
        boolean ended,
        List<OpenTask> tasks,
        Optional<DoneTask> callBackDone,
        List<Deed> deeds,
        boolean optedOut,
        boolean doNotText,
        boolean unread) {

    List<OpenTask> callBacks() {
        return tasks.stream().filter(OpenTask::callBack).toList();
    }

    /** Whether there is nothing left to say but about future texts. A call-back that is still open can always be closed. */
    boolean over() {
        return (ended || callBackDone.isPresent()) && callBacks().isEmpty();
    }

    boolean said(Choice choice) {
        return deeds.stream().anyMatch(deed -> deed.choice() == choice);
    }

    /** Whether they are to be rung already; right after it was chosen the task is still being made. */
    boolean callBackIsLeft() {
        return !callBacks().isEmpty() || said(Choice.CALL_LATER);
    }

    /** Whether they asked for something that only a person can answer now. */
    boolean waitsForAPerson() {
        return unread || tasks.stream().anyMatch(task -> !task.callBack());
    }
}
