package dev.textback.callback;

import dev.textback.business.Business;
import dev.textback.callback.Deeds.Deed;
import dev.textback.callback.OneTap.Result;
import dev.textback.callback.StaffTasks.DoneTask;
import dev.textback.callback.StaffTasks.OpenTask;
import dev.textback.callback.ThreadLines.Line;
import dev.textback.conversation.Conversation;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What the page says about a matter, in the business's time. */
class OneTapView {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("h:mm a", Locale.US);
    private static final DateTimeFormatter DAY_AND_TIME = DateTimeFormatter.ofPattern("EEE, MMM d, h:mm a", Locale.US);

    private final Matter matter;
    private final Business business;
    private final Standing standing;
    private final ZonedDateTime now;

    OneTapView(Matter matter, Business business, Standing standing, Instant now) {
        this.matter = matter;
        this.business = business;
        this.standing = standing;
        this.now = now.atZone(business.zone());
    }

    Map<String, Object> model(List<Line> thread, @Nullable Result result) {
        Map<String, Object> model = new HashMap<>();
        model.put("brand", business.brand());
        model.put("caller", matter.caller().national());
        model.put("dial", matter.caller().e164());
        model.put("began", began());
        model.put("notice", result == null ? List.of() : List.of(notice(result)));
        model.put("facts", facts());
        model.put("thread", thread.stream().map(this::line).toList());
        model.put("choices", choices());
        return model;
    }

    private String began() {
        Conversation conversation = matter.conversation();
        String when = when(matter.began());
        if (matter.call() == null) {
            return "Wrote to you, " + when;
        }
        int calls = conversation == null ? 1 : conversation.callCount();
        return calls > 1 ? calls + " missed calls, the first " + when : "Missed call, " + when;
    }

    private Map<String, Object> notice(Result result) {
        return switch (result) {
            case DONE -> Map.of("words", "Done. It is noted below.", "kind", "good");
            case DONE_BEFORE -> Map.of("words", "You had said so before; nothing was done twice.", "kind", "plain");
            case TOO_LATE ->
                Map.of("words", "This was settled already, so nothing was changed. See below how.", "kind", "plain");
        };
    }

    /** How it stands, newest last. */
    private List<String> facts() {
        List<String> facts = new ArrayList<>();
        standing.deeds().forEach(deed -> facts.add(said(deed)));
        standing.callBackDone().ifPresent(done -> facts.add(done(done)));
        if (standing.optedOut()) {
            facts.add("They opted out of texts: nothing is texted to them.");
        } else if (standing.doNotText()) {
            facts.add("You asked not to text them: no text goes to them by itself.");
        }
        standing.tasks().forEach(task -> facts.add(waits(task)));
        if (standing.over()) {
            facts.add(outcome());
        } else if (standing.tasks().isEmpty()) {
            facts.add(
                    standing.deeds().isEmpty()
                            ? "Nobody has taken it up yet. Texts may still go out by themselves."
                            : "The call-back task is being made.");
        }
        return facts;
    }

    private String said(Deed deed) {
        String what = switch (deed.choice()) {
            case SPOKE -> "“Spoke with them”";
            case CALL_LATER -> "“Call back later”";
            default -> "“Do not text”";
        };
        return what + " was tapped on this page, " + when(deed.at()) + ".";
    }

    private String done(DoneTask task) {
        if (standing.said(Choice.SPOKE)) {
            return "The task “" + task.name() + "” is closed.";
        }
        String by = task.by() == null ? "somebody" : task.by();
        return "The task “" + task.name() + "” was completed in Tasklist by " + by + ", " + when(task.at()) + ".";
    }

    private String waits(OpenTask task) {
        return "The task “" + task.name() + "” is open"
                + (task.due() == null ? "." : ", due " + when(task.due()) + ".");
    }

    private String outcome() {
        Conversation conversation = matter.conversation();
        String code = conversation == null ? "" : Objects.toString(conversation.outcome(), "");
        Instant closed = conversation == null ? null : conversation.closedAt();
        return Outcomes.inWords(code) + (closed == null ? "." : ", " + when(closed) + ".");
    }

    private List<Map<String, String>> choices() {
        List<Map<String, String>> choices = new ArrayList<>();
        if (!standing.over()) {
            offer(choices, Choice.SPOKE, "Spoke with them", spoke());
            offer(choices, Choice.CALL_LATER, "Call back later", callLater());
            if (matter.conversation() != null && !standing.optedOut() && !standing.doNotText()) {
                offer(choices, Choice.DO_NOT_TEXT, "Do not text", doNotText());
            }
        }
        if (standing.doNotText()) {
            offer(
                    choices,
                    Choice.TEXT_AGAIN,
                    "Text them again",
                    "Texts may go to this number again when they next call.");
        }
        return choices;
    }

    private void offer(List<Map<String, String>> choices, Choice choice, String label, String effect) {
        if (!standing.said(choice)) {
            choices.add(Map.of("code", choice.code(), "label", label, "effect", effect));
        }
    }

    private String spoke() {
        return standing.callBacks().isEmpty()
                ? "Nothing more goes out by itself, and the matter is closed."
                : "Closes the call-back task as reached.";
    }

    private String callLater() {
        return standing.callBacks().isEmpty()
                ? "Texts that still wait are withdrawn. A call-back task is left for you in Tasklist."
                : "The call-back task that is open stays as it is.";
    }

    private String doNotText() {
        String effect = "No text goes to this number by itself, now or when they call again. ";
        if (!standing.callBacks().isEmpty()) {
            return effect + "The call-back task stays.";
        }
        return effect
                + (standing.waitsForAPerson()
                        ? "They wrote to you, so a call-back task is left."
                        : "The matter is closed.");
    }

    private Map<String, Object> line(Line line) {
        String who = switch (line.kind()) {
            case CALL -> "Called, nobody answered";
            case THEIRS -> "They wrote";
            case OURS -> "We texted";
            case LOST -> "We texted, it did not arrive";
        };
        return Map.of(
                "kind", line.kind().name().toLowerCase(Locale.ROOT),
                "who", who,
                "when", when(line.at()),
                "words", line.words());
    }

    private String when(Instant moment) {
        ZonedDateTime there = moment.atZone(business.zone());
        return there.toLocalDate().equals(now.toLocalDate())
                ? "today at " + TIME.format(there)
                : DAY_AND_TIME.format(there);
    }
}
