package dev.textback.process;

import dev.textback.texting.TextKind;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;

/**
 * Which tasks send a text, and of what kind. Each is read once a published diagram, which never changes: see {@link DrawnTimers} for what the
 * search costs.
 */
class SendingTasks {

    private static final String SENDS = "${sendText}";

    private final Map<String, Optional<TextKind>> known = new ConcurrentHashMap<>();

    /** The kind of text that the task at which the execution stands sends; empty if it sends none. */
    Optional<TextKind> kindAt(ExecutionEntity execution) {
        return known.computeIfAbsent(
                execution.getProcessDefinitionId() + " " + execution.getActivityId(), place -> read(execution));
    }

    private static Optional<TextKind> read(ExecutionEntity execution) {
        if (!(execution.getBpmnModelElementInstance() instanceof ServiceTask task)
                || !SENDS.equals(task.getCamundaDelegateExpression())) {
            return Optional.empty();
        }
        return Optional.ofNullable(TaskInput.of(execution, "kind"))
                .map(kind -> TextKind.valueOf(kind.toUpperCase(Locale.ROOT).replace('-', '_')));
    }
}
