package dev.textback.story;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;

/** The people who work the tasks in Tasklist. */
class FrontDesk {

    private final TaskService tasks;
    private final Jobs jobs;

    FrontDesk(TaskService tasks, Jobs jobs) {
        this.tasks = tasks;
        this.jobs = jobs;
    }

    /** The one task about this caller. */
    Task taskAbout(Caller caller) {
        return tasks.createTaskQuery()
                .processVariableValueEquals("caller", caller.number())
                .singleResult();
    }

    boolean hasNothingToDoAbout(Caller caller) {
        return tasks.createTaskQuery()
                        .processVariableValueEquals("caller", caller.number())
                        .count()
                == 0;
    }

    /** What the task's form shows under this name. */
    Object shownWith(Task task, String name) {
        return tasks.getVariable(task.getId(), name);
    }

    /** Fills in the form of the one task about this caller, and completes it. */
    void completesTheTaskAbout(Caller caller, Map<String, Object> form) {
        tasks.complete(taskAbout(caller).getId(), form);
        jobs.runDue();
    }

    /** Somebody claims the one task about this caller and completes it; what follows has not happened yet. */
    void completesWithoutWaiting(Caller caller, String user, Map<String, Object> form) {
        Task task = taskAbout(caller);
        tasks.claim(task.getId(), user);
        tasks.complete(task.getId(), form);
    }

    Task taskOf(ProcessInstance process) {
        return tasks.createTaskQuery().processInstanceId(process.getId()).singleResult();
    }

    List<Task> tasksWithVoicemail(String address) {
        return tasks.createTaskQuery()
                .processVariableValueEquals("voicemail", address)
                .list();
    }

    void completes(Task task, Map<String, Object> form) {
        tasks.complete(task.getId(), form);
        jobs.runDue();
    }
}
