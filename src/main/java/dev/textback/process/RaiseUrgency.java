package dev.textback.process;

import dev.textback.conversation.Conversation;
import dev.textback.conversation.Conversations;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/** A caller who rings again is in a hurry: their open tasks rise in the list, by 10 a call up to 100. */
@Component("raiseUrgency")
class RaiseUrgency implements JavaDelegate {

    private static final int USUAL = Task.PRIORITY_NORMAL;
    private static final int STEP = 10;
    private static final int HIGHEST = 100;

    private final Conversations conversations;
    private final RuntimeService runtime;
    private final TaskService tasks;

    RaiseUrgency(Conversations conversations, RuntimeService runtime, TaskService tasks) {
        this.conversations = conversations;
        this.runtime = runtime;
        this.tasks = tasks;
    }

    @Override
    public void execute(DelegateExecution execution) {
        ConversationVariables variables = ConversationVariables.of(execution);
        int calls = variables
                .conversationId()
                .flatMap(conversations::find)
                .map(Conversation::callCount)
                .orElse(1);
        variables.set("callCount", calls);
        int priority = Math.min(HIGHEST, USUAL + STEP * (calls - 1));
        openTasks(execution.getProcessInstanceId()).forEach(task -> tasks.setPriority(task.getId(), priority));
    }

    private List<Task> openTasks(String instance) {
        Stream<String> called = runtime.createProcessInstanceQuery().superProcessInstanceId(instance).list().stream()
                .map(ProcessInstance::getProcessInstanceId);
        return Stream.concat(Stream.of(instance), called)
                .flatMap(id -> tasks.createTaskQuery().processInstanceId(id).list().stream())
                .toList();
    }
}
