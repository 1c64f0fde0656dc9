package dev.textback.process;

import dev.textback.business.Business;
import dev.textback.business.Businesses;
import dev.textback.process.DrawnTimers.DrawnTimer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/**
 * When a timer is due. The diagram holds the wait (property {@code howLong}, ISO-8601 duration) and which of the business's {@code timing.*}
 * overrides it (property {@code setting}); {@code morning}, {@code retry} and {@code until} wait for a moment that was chosen earlier.
 */
@Component("waits")
public class Waits {

    private final Businesses businesses;
    private final Clock clock;
    private final DrawnTimers timers = new DrawnTimers();

    Waits(Businesses businesses, Clock clock) {
        this.businesses = businesses;
        this.clock = clock;
    }

    /** The due date of the one timer that the execution is about to wait for; what diagrams call. */
    public Date due(DelegateExecution execution) {
        DrawnTimer timer = timers.awaitedBy(execution);
        ConversationVariables variables = ConversationVariables.of(execution);
        Instant due = switch (timer.setting()) {
            case "morning" -> moment(execution, "morningAt");
            case "retry" -> moment(execution, "retryAt");
            case "until" -> moment(execution, "until");
            case "first-text" -> callEnd(variables).plus(howLong(timer, variables));
            case "escalation" -> attended(variables).plus(howLong(timer, variables));
            default -> clock.instant().plus(howLong(timer, variables));
        };
        if (countsLatenessFrom(timer, variables)) {
            variables.due(due);
        }
        return Date.from(due);
    }

    /** Not from a try that comes later only because the text waits, such as for the end of a pause: it stays as old as it is. */
    private static boolean countsLatenessFrom(DrawnTimer timer, ConversationVariables variables) {
        return switch (timer.setting()) {
            case "retry", "escalation", "until" -> false;
            case "morning" -> !variables.isTrue(ConversationVariables.HELD_BY_PAUSE);
            default -> true;
        };
    }

    /** How long the diagram's timer with this setting waits for the business. */
    Duration howLong(DelegateExecution execution, String setting) {
        return howLong(timers.withSetting(execution, setting), ConversationVariables.of(execution));
    }

    private Duration howLong(DrawnTimer timer, ConversationVariables variables) {
        return override(timer.setting(), variables).orElseGet(timer::drawnWait);
    }

    private Optional<Duration> override(String setting, ConversationVariables variables) {
        Optional<Business.Timing> timing = variables
                .text(ConversationVariables.BUSINESS)
                .flatMap(businesses::withId)
                .map(Business::timing);
        return timing.map(t -> switch (setting) {
            case "first-text" -> t.firstText();
            case "nudge" -> t.nudge();
            case "give-up" -> t.giveUp();
            default -> null;
        });
    }

    /** From when on somebody can be expected to see a task: the opening, unless the caller asked to be rung, which may be urgent at night. */
    private Instant attended(ConversationVariables variables) {
        Instant now = clock.instant();
        return variables
                .text(ConversationVariables.BUSINESS)
                .filter(business -> !variables.isTrue("askedByText"))
                .flatMap(businesses::withId)
                .filter(business -> !business.isOpen(now))
                .flatMap(business -> business.nextOpening(now))
                .orElse(now);
    }

    private Instant callEnd(ConversationVariables variables) {
        return variables
                .text(ConversationVariables.CALLED_AT)
                .map(Instant::parse)
                .orElseGet(clock::instant);
    }

    private static Instant moment(DelegateExecution execution, String variable) {
        Date moment = (Date) execution.getVariable(variable);
        if (moment == null) {
            throw new IllegalStateException("No earlier step chose the moment '" + variable + "' that "
                    + execution.getCurrentActivityId() + " waits for");
        }
        return moment.toInstant();
    }
}
