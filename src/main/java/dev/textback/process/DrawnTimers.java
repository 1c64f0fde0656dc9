package dev.textback.process;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
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

/**
 * The timers as the diagrams draw them. Each is read once a published diagram, which never changes: the diagram's model is searched from end
 * to end under one lock, and that would cost a surge of texts more than the texts themselves.
 */
class DrawnTimers {

    private final Map<String, DrawnTimer> awaited = new ConcurrentHashMap<>();
    private final Map<String, DrawnTimer> set = new ConcurrentHashMap<>();

    /** The one timer that the execution is about to wait for: its own, one behind its gateway, or one on the border of its task. */
    DrawnTimer awaitedBy(DelegateExecution execution) {
        return awaited.computeIfAbsent(
                execution.getProcessDefinitionId() + " " + execution.getCurrentActivityId(),
                place -> drawn(timerOf(execution.getBpmnModelElementInstance())));
    }

    /** The first timer with this setting in the diagram. */
    DrawnTimer withSetting(DelegateExecution execution, String setting) {
        return set.computeIfAbsent(
                execution.getProcessDefinitionId() + " " + setting,
                place -> execution.getBpmnModelInstance().getModelElementsByType(CatchEvent.class).stream()
                        .filter(timer -> property(timer, "setting")
                                .filter(setting::equals)
                                .isPresent())
                        .findFirst()
                        .map(DrawnTimers::drawn)
                        .orElseThrow(() -> new IllegalStateException(
                                "The diagram has no timer with the setting '" + setting + "'")));
    }

    private static DrawnTimer drawn(CatchEvent timer) {
        return new DrawnTimer(
                timer.getId(),
                property(timer, "setting").orElse(""),
                property(timer, "howLong").orElse(""));
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
                .filter(DrawnTimers::isSet)
                .findFirst();
    }

    private static boolean isSet(@Nullable String value) {
        return value != null && !value.isBlank();
    }

    /**
     * A timer.
     *
     * @param setting which setting of the business overrides its wait; empty if none
     * @param howLong its wait as it stands in the diagram; empty if it waits for a moment that an earlier step chose
     */
    record DrawnTimer(String id, String setting, String howLong) {

        /** @throws IllegalStateException if the diagram's word is no duration */
        Duration drawnWait() {
            try {
                return Duration.parse(howLong);
            } catch (DateTimeParseException e) {
                throw new IllegalStateException("How long '" + id + "' waits is '" + howLong
                        + "'; it must be an ISO-8601 duration such as PT5H or P3D");
            }
        }
    }
}
