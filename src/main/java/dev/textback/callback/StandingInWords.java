package dev.textback.callback;

import dev.textback.callback.Deeds.Deed;
import dev.textback.callback.StaffTasks.DoneTask;
import dev.textback.callback.StaffTasks.OpenTask;
import dev.textback.conversation.Conversation;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** How a matter stands, in sentences, the newest last. */
record StandingInWords(Matter matter, Standing standing, Moments moments) {

    List<String> sentences() {
        List<String> sentences = new ArrayList<>();
        standing.deeds().forEach(deed -> sentences.add(said(deed)));
        standing.callBackDone().ifPresent(done -> sentences.add(done(done)));
        if (standing.optedOut()) {
            sentences.add("They opted out of texts: nothing is texted to them.");
        } else if (standing.doNotText()) {
            sentences.add("You asked not to text them: no text goes to them by itself.");
        }
        standing.tasks().forEach(task -> sentences.add(waits(task)));
        if (standing.over()) {
            sentences.add(outcome());
        } else if (standing.tasks().isEmpty()) {
            sentences.add(
                    standing.deeds().isEmpty()
                            ? "Nobody has taken it up yet. Texts may still go out by themselves."
                            : "The call-back task is being made.");
        }
        return sentences;
    }

    private String said(Deed deed) {
        String what = switch (deed.choice()) {
            case SPOKE -> "“Spoke with them”";
            case CALL_LATER -> "“Call back later”";
            case DO_NOT_TEXT, TEXT_AGAIN -> "“Do not text”";
        };
        return what + " was tapped on this page, " + moments.inWords(deed.at()) + ".";
    }

    private String done(DoneTask task) {
        if (standing.said(Choice.SPOKE)) {
            return "The task “" + task.name() + "” is closed.";
        }
        String by = task.by() == null ? "somebody" : task.by();
        return "The task “" + task.name() + "” was completed in Tasklist by " + by + ", " + moments.inWords(task.at())
                + ".";
    }

    private String waits(OpenTask task) {
        return "The task “" + task.name() + "” is open"
                + (task.due() == null ? "." : ", due " + moments.inWords(task.due()) + ".");
    }

    private String outcome() {
        Conversation conversation = matter.conversation();
        String code = conversation == null ? "" : Objects.toString(conversation.outcome(), "");
        Instant closed = conversation == null ? null : conversation.closedAt();
        return Outcomes.inWords(code) + (closed == null ? "." : ", " + moments.inWords(closed) + ".");
    }
}
