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
import org.springframework.stereotype.Component;

@Component
class CamundaPauseProcess implements PauseProcess {

    static final String KEY = "pause-sending";

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
        Task task = tasks.createTaskQuery().processInstanceId(processInstanceId).singleResult();
        if (task != null) {
            tasks.complete(task.getId(), Map.of("resumedBy", by, "resumedVia", "api"));
        }
        ready(processInstanceId).forEach(job -> management.executeJob(job.getId()));
    }

    private List<Job> ready(String processInstanceId) {
        return management
                .createJobQuery()
                .processInstanceId(processInstanceId)
                .messages()
                .withRetriesLeft()
                .list();
    }
}
