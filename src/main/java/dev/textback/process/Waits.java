package dev.textback.process;

import dev.textback.business.Business;
import dev.textback.business.Businesses;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * When a timer is due. The diagram holds the wait (property {@code howLong}, ISO-8601 duration) and which of the business's {@code timing.*}
 * overrides it (property {@code setting}); {@code morning} and {@code retry} wait for a moment that an earlier step chose.
 */
@Component("waits")
public class Waits {

    private final Businesses businesses;
    private final Clock clock;

    Waits(Businesses businesses, Clock clock) {
        this.businesses = businesses;
        this.clock = clock;
    }

    /** The due date of the one timer that the execution is about to wait for; what diagrams call. */
    public Date due(DelegateExecution execution) {
        CatchEvent timer = timerOf(execution.getBpmnModelElementInstance());
        String setting = property(timer, "setting").orElse("");
        ConversationVariables variables = ConversationVariables.of(execution);
        Instant due = switch (setting) {
            case "morning" -> moment(execution, "morningAt");
            case "retry" -> moment(execution, "retryAt");
            case "first-text" -> callEnd(variables).plus(howLong(timer, setting, variables));
            default -> clock.instant().plus(howLong(timer, setting, variables));
        };
        if (!setting.equals("retry") && !setting.equals("escalation")) {
            variables.due(due);
        }
        return Date.from(due);
    }

    /** How long the diagram's timer with this setting waits for the business. */
    Duration howLong(DelegateExecution execution, String setting) {
        BpmnModelInstance diagram = execution.getBpmnModelInstance();
        return diagram.getModelElementsByType(CatchEvent.class).stream()
                .filter(timer ->
                        property(timer, "setting").filter(setting::equals).isPresent())
                .findFirst()
                .map(timer -> howLong(timer, setting, ConversationVariables.of(execution)))
                .orElseThrow(
                        () -> new IllegalStateException("The diagram has no timer with the setting '" + setting + "'"));
    }

    private Duration howLong(CatchEvent timer, String setting, ConversationVariables variables) {
        return override(setting, variables).orElseGet(() -> parse(timer));
    }

    private static Duration parse(CatchEvent timer) {
        String howLong = property(timer, "howLong").orElse("");
        try {
            return Duration.parse(howLong);
        } catch (DateTimeParseException e) {
            throw new IllegalStateException("How long '" + timer.getId() + "' waits is '" + howLong
                    + "'; it must be an ISO-8601 duration such as PT5H or P3D");
        }
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

    private static CatchEvent timerOf(FlowElement current) {
        List<CatchEvent> timers = candidates(current).stream()
                .filter(event -> event.getEventDefinitions().stream().anyMatch(TimerEventDefinition.class::isInstance))
                .toList();
        if (timers.size() != 1) {
            throw new IllegalStateException("'" + current.getId() + "' waits for " + timers.size()
                    + " timers; each gateway or task may have one");
        }
        return timers.get(0);
    }

    private static List<CatchEvent> candidates(FlowElement current) {
        if (current instanceof CatchEvent event) {
            return List.of(event);
        }
        List<CatchEvent> next = current instanceof FlowNode node
                ? node.getSucceedingNodes().list().stream()
                        .filter(CatchEvent.class::isInstance)
                        .map(CatchEvent.class::cast)
                        .toList()
                : List.of();
        Collection<BoundaryEvent> boundaries =
                ((BpmnModelInstance) current.getModelInstance()).getModelElementsByType(BoundaryEvent.class);
        List<CatchEvent> attached = boundaries.stream()
                .filter(boundary -> current.equals(boundary.getAttachedTo()))
                .map(CatchEvent.class::cast)
                .toList();
        return attached.isEmpty() ? next : attached;
    }

    private static Optional<String> property(CatchEvent event, String name) {
        if (event.getExtensionElements() == null) {
            return Optional.empty();
        }
        return event.getExtensionElements().getElementsQuery().filterByType(CamundaProperties.class).list().stream()
                .flatMap(properties -> properties.getCamundaProperties().stream())
                .filter(property -> name.equals(property.getCamundaName()))
                .map(CamundaProperty::getCamundaValue)
                .filter(Waits::isSet)
                .findFirst();
    }

    private static boolean isSet(@Nullable String value) {
        return value != null && !value.isBlank();
    }
}
