package dev.textback.process;

import dev.textback.explanation.Whereabouts;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.management.JobDefinition;
import org.camunda.bpm.engine.runtime.Incident;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads off the engine's tokens where an instance stands. */
@Component
class CamundaWhereabouts implements Whereabouts {

    private final RuntimeService runtime;
    private final ManagementService management;
    private final TaskService tasks;
    private final RepositoryService diagrams;

    CamundaWhereabouts(
            RuntimeService runtime, ManagementService management, TaskService tasks, RepositoryService diagrams) {
        this.runtime = runtime;
        this.management = management;
        this.tasks = tasks;
        this.diagrams = diagrams;
    }

    @Override
    public List<Place> of(String rootInstance) {
        List<ProcessInstance> instances = runtime.createProcessInstanceQuery()
                .rootProcessInstanceId(rootInstance)
                .list();
        return Stream.concat(
                        instances.stream().flatMap(instance -> tasksOf(instance.getId())),
                        instances.stream().flatMap(this::jobsOf))
                .toList();
    }

    private Stream<Place> tasksOf(String instance) {
        return tasks.createTaskQuery().processInstanceId(instance).list().stream()
                .map(task -> new Place(task.getTaskDefinitionKey(), task.getName(), Kind.TASK, due(task)));
    }

    private Stream<Place> jobsOf(ProcessInstance instance) {
        List<String> failed = runtime.createIncidentQuery().processInstanceId(instance.getId()).list().stream()
                .map(Incident::getConfiguration)
                .toList();
        return management.createJobQuery().processInstanceId(instance.getId()).list().stream()
                .map(job -> place(job, failed.contains(job.getId())));
    }

    private Place place(Job job, boolean failed) {
        JobDefinition definition = management
                .createJobDefinitionQuery()
                .jobDefinitionId(job.getJobDefinitionId())
                .singleResult();
        String element = definition.getActivityId();
        Kind kind = failed ? Kind.STUCK : "timer".equals(kindOf(definition)) ? Kind.TIMER : Kind.AT_WORK;
        return new Place(element, name(job.getProcessDefinitionId(), element), kind, instant(job.getDuedate()));
    }

    private static String kindOf(JobDefinition definition) {
        return definition.getJobType().startsWith("timer") ? "timer" : "work";
    }

    private String name(String definition, String element) {
        ModelElementInstance drawn = diagrams.getBpmnModelInstance(definition).getModelElementById(element);
        return drawn instanceof FlowElement named && named.getName() != null ? named.getName() : element;
    }

    private static @Nullable Instant due(Task task) {
        return instant(task.getDueDate());
    }

    private static @Nullable Instant instant(@Nullable Date date) {
        return date == null ? null : date.toInstant();
    }
}
