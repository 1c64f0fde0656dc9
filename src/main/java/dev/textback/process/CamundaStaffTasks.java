package dev.textback.process;

import dev.textback.callback.StaffTasks;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.history.HistoricTaskInstance;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

@Component
class CamundaStaffTasks implements StaffTasks {

    private static final String CALL_BACK = "call-back";
    private static final String COMPLETED = "completed";

    private final RuntimeService runtime;
    private final TaskService tasks;
    private final HistoryService history;

    CamundaStaffTasks(RuntimeService runtime, TaskService tasks, HistoryService history) {
        this.runtime = runtime;
        this.tasks = tasks;
        this.history = history;
    }

    @Override
    public List<OpenTask> open(String processInstanceId, String subject) {
        Stream<OpenTask> own = Stream.concat(Stream.of(processInstanceId), called(processInstanceId))
                .flatMap(this::tasksOf)
                .map(task -> openTask(task, true));
        Stream<OpenTask> stuck = runtime
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(StuckText.key(subject), "callback")
                .list()
                .stream()
                .map(ProcessInstance::getProcessInstanceId)
                .flatMap(this::tasksOf)
                .map(task -> openTask(task, false));
        return Stream.concat(own, stuck).toList();
    }

    @Override
    public Optional<DoneTask> callBackDone(String processInstanceId) {
        return history.createHistoricProcessInstanceQuery().superProcessInstanceId(processInstanceId).list().stream()
                .map(HistoricProcessInstance::getId)
                .flatMap(id -> history
                        .createHistoricTaskInstanceQuery()
                        .processInstanceId(id)
                        .taskDefinitionKey(CALL_BACK)
                        .taskDeleteReason(COMPLETED)
                        .list()
                        .stream())
                .findFirst()
                .map(CamundaStaffTasks::doneTask);
    }

    @Override
    public void completeAsReached(OpenTask task, String note) {
        tasks.complete(task.id(), Map.of("reached", true, "booked", false, "notes", note));
    }

    private Stream<String> called(String processInstanceId) {
        return runtime.createProcessInstanceQuery().superProcessInstanceId(processInstanceId).list().stream()
                .map(ProcessInstance::getProcessInstanceId);
    }

    private Stream<Task> tasksOf(String processInstanceId) {
        return tasks.createTaskQuery().processInstanceId(processInstanceId).list().stream();
    }

    private static OpenTask openTask(Task task, boolean ofInstance) {
        return new OpenTask(
                task.getId(),
                task.getName(),
                CALL_BACK.equals(task.getTaskDefinitionKey()),
                ofInstance,
                task.getDueDate() == null ? null : task.getDueDate().toInstant());
    }

    private static DoneTask doneTask(HistoricTaskInstance task) {
        Date end = task.getEndTime();
        return new DoneTask(task.getName(), task.getAssignee(), end == null ? Instant.EPOCH : end.toInstant());
    }
}
