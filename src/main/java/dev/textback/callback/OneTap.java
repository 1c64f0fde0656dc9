package dev.textback.callback;

import dev.textback.call.TakeOver;
import dev.textback.callback.StaffTasks.OpenTask;
import dev.textback.compliance.DoNotText;
import dev.textback.conversation.Conversation;
import dev.textback.conversation.ConversationProcess;
import dev.textback.conversation.Trail;
import dev.textback.database.RepeatedTransaction;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.stereotype.Service;

/**
 * Does what the owner says on the page, in one transaction under the caller's lock. Whoever completes a task in Tasklist at the same moment
 * wins or loses against it: never both.
 */
@Service
class OneTap {

    private static final String ACTOR = "owner's phone";
    private static final String STEP = "one-tap";

    private final Matters matters;
    private final Standings standings;
    private final StaffTasks tasks;
    private final TakeOver takeOver;
    private final ConversationProcess process;
    private final DoNotText doNotText;
    private final Deeds deeds;
    private final Trail trail;
    private final RepeatedTransaction repeated;

    OneTap(
            Matters matters,
            Standings standings,
            StaffTasks tasks,
            TakeOver takeOver,
            ConversationProcess process,
            DoNotText doNotText,
            Deeds deeds,
            Trail trail,
            RepeatedTransaction repeated) {
        this.matters = matters;
        this.standings = standings;
        this.tasks = tasks;
        this.takeOver = takeOver;
        this.process = process;
        this.doNotText = doNotText;
        this.deeds = deeds;
        this.trail = trail;
        this.repeated = repeated;
    }

    /** Does it, unless it was done before or the matter is over. */
    Result say(Matter matter, Choice choice) {
        AtomicReference<Result> result = new AtomicReference<>(Result.TOO_LATE);
        repeated.run(() -> {
            Matter now = matters.locked(matter);
            result.set(say(now, standings.of(now), choice));
        });
        return Objects.requireNonNull(result.get());
    }

    private Result say(Matter matter, Standing standing, Choice choice) {
        if (choice == Choice.TEXT_AGAIN) {
            return textAgain(matter, standing);
        }
        if (standing.said(choice)) {
            return Result.DONE_BEFORE;
        }
        if (standing.over()) {
            return Result.TOO_LATE;
        }
        boolean done = switch (choice) {
            case SPOKE -> spoke(matter, standing);
            case CALL_LATER -> callLater(matter, standing, "call back later, as you chose");
            default -> doNotText(matter, standing);
        };
        if (done) {
            deeds.add(matter, choice);
        }
        return done ? Result.DONE : Result.TOO_LATE;
    }

    private boolean spoke(Matter matter, Standing standing) {
        List<OpenTask> open = standing.callBacks();
        open.forEach(task -> tasks.completeAsReached(task, "Reached, said by one tap on the owner's phone."));
        if (open.stream().noneMatch(OpenTask::ofInstance)
                && standing.callBackDone().isEmpty()) {
            takeOver(matter);
        }
        note(matter, "Spoke with them, said by one tap on the owner's phone.");
        return true;
    }

    private boolean callLater(Matter matter, Standing standing, String reason) {
        boolean taskIsOpen = !standing.callBacks().isEmpty();
        if (!taskIsOpen && !process.tellCallBackChosen(matter.processInstanceId(), reason)) {
            return false;
        }
        note(
                matter,
                taskIsOpen
                        ? "Call back later, said by one tap on the owner's phone; the task that is open stays."
                        : "Call back later, said by one tap on the owner's phone: no text goes out by itself any more.");
        return true;
    }

    /** A call-back task that is open stays; whoever wrote to us is rung; else there is nothing left to do. */
    private boolean doNotText(Matter matter, Standing standing) {
        doNotText.add(matter.businessId(), matter.caller(), matter.callId(), ACTOR);
        note(matter, "Do not text them, said by one tap on the owner's phone.");
        if (standing.callBackIsLeft()) {
            return true;
        }
        if (standing.waitsForAPerson()) {
            return callLater(matter, standing, "they wrote, but you asked not to text them");
        }
        takeOver(matter);
        return true;
    }

    private Result textAgain(Matter matter, Standing standing) {
        if (!standing.doNotText()) {
            return Result.DONE_BEFORE;
        }
        doNotText.lift(matter.businessId(), matter.caller(), matter.callId(), ACTOR);
        deeds.takeBack(matter, Choice.DO_NOT_TEXT);
        note(matter, "They may be texted again, said by one tap on the owner's phone.");
        return Result.DONE;
    }

    private void takeOver(Matter matter) {
        Conversation conversation = matter.conversation();
        if (conversation != null) {
            takeOver.of(conversation);
        } else if (matter.call() != null) {
            takeOver.of(matter.call());
        }
    }

    private void note(Matter matter, String what) {
        Conversation conversation = matter.conversation();
        trail.add(
                matter.businessId(),
                matter.call() == null ? null : matter.call().callId(),
                conversation == null ? null : conversation.id(),
                STEP,
                what,
                STEP);
    }

    /** What became of a tap. */
    enum Result {
        DONE,
        /** Nothing happened a second time. */
        DONE_BEFORE,
        /** Somebody else, or the caller, has settled it. */
        TOO_LATE
    }
}
