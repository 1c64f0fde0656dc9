package dev.textback.process.guard;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Set;
import java.util.TreeSet;

/** A timer asks {@code waits.due} and says which wait it is; a wait of its own length says how long. */
class Timers implements DiagramRule {

    /** The length stands in the diagram; a business may override the first three. */
    private static final Set<String> WITH_LENGTH =
            new TreeSet<>(Set.of("first-text", "nudge", "give-up", "recording-limit", "escalation", "gather"));

    /** An earlier step chose the moment. */
    private static final Set<String> WITH_MOMENT = new TreeSet<>(Set.of("morning", "retry", "until"));

    private final DrawnExpressions expressions;

    Timers(DrawnExpressions expressions) {
        this.expressions = expressions;
    }

    @Override
    public void check(Node diagram, SetContents set, Complaints complaints) {
        diagram.all("timerEventDefinition").forEach(timer -> check(timer, complaints));
    }

    private void check(Node timer, Complaints complaints) {
        Node event = timer.nearestWithId();
        boolean asks = timer.children("timeDate").anyMatch(date -> expressions.isCall(date.text()));
        if (!asks) {
            complaints.about(event, "its timer does not ask when it is due", "a date: ${waits.due(execution)}");
        }
        String setting = event.property("setting").orElse("");
        if (WITH_LENGTH.contains(setting)) {
            hasLength(event, complaints);
        } else if (!WITH_MOMENT.contains(setting)) {
            complaints.about(
                    event,
                    setting.isEmpty() ? "its timer names no setting" : "there is no wait '" + setting + "'",
                    "the property setting, one of " + String.join(", ", WITH_LENGTH) + ", "
                            + String.join(", ", WITH_MOMENT));
        }
    }

    private static void hasLength(Node event, Complaints complaints) {
        String howLong = event.property("howLong").orElse("");
        if (!isPositive(howLong)) {
            complaints.about(
                    event, "how long it waits is '" + howLong + "'", "a length of time such as PT1M, PT5H or P3D");
        }
    }

    private static boolean isPositive(String length) {
        try {
            return Duration.parse(length).compareTo(Duration.ZERO) > 0;
        } catch (DateTimeParseException e) {
            return false;
        }
    }
}
