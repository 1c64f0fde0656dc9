package dev.textback.process;

import dev.textback.pause.PauseProcess;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

@Component
class CamundaPauseProcess implements PauseProcess {

    static final String KEY = "pause-sending";

    private static final Logger LOG = LoggerFactory.getLogger(CamundaPauseProcess.class);

    private final RuntimeService runtime;
    private final TaskService tasks;
    private final ManagementService management;

    CamundaPauseProcess(RuntimeService runtime, TaskService tasks, ManagementService management) {
        this.runtime = runtime;
        this.tasks = tasks;
        this.management = management;
    }

    @Override
    public void start(String businessId, String by, String reason, String via, @Nullable Instant until) {
        Map<String, Object> variables = new HashMap<>();
        variables.put(ConversationVariables.BUSINESS, businessId);
        variables.put("pausedBy", by);
        variables.put(ConversationVariables.REASON, reason);
        variables.put("via", via);
        variables.put("until", until == null ? null : Date.from(until));
        runtime.startProcessInstanceByKey(KEY, "pause " + businessId, variables);
    }

    @Override
    public void resume(String processInstanceId, String by) {
        Task task = taskOf(processInstanceId);
        if (task != null) {
            complete(task, by);
        }
        ready(processInstanceId).forEach(this::runNow);
    }

    private void complete(Task task, String by) {
        try {
            tasks.complete(task.getId(), Map.of("resumedBy", by, "resumedVia", "api"));
        } catch (RuntimeException raced) {
            if (taskOf(task.getProcessInstanceId()) != null) {
                throw raced;
            }
            LOG.info("Somebody else resumed at the same moment: {}", raced.getMessage());
        }
    }

    private @Nullable Task taskOf(String processInstanceId) {
        return tasks.createTaskQuery().processInstanceId(processInstanceId).singleResult();
    }

    private List<Job> ready(String processInstanceId) {
        return management
                .createJobQuery()
                .processInstanceId(processInstanceId)
                .messages()
                .withRetriesLeft()
                .list();
    }

    /** What follows the task runs in a job of its own; here it is only taken up sooner. */
    private void runNow(Job job) {
        try {
            management.executeJob(job.getId());
        } catch (RuntimeException takenUpAlready) {
            LOG.debug("The step behind 'Resume sending' is left to the job executor: {}", takenUpAlready.getMessage());
        }
    }
}
