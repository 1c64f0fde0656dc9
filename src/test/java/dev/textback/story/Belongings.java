package dev.textback.story;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.history.HistoricDecisionInstance;
import org.camunda.bpm.engine.history.HistoricVariableInstance;
import org.camunda.bpm.engine.runtime.Incident;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;

/**
 * What one call of a business left in the engine: a call-back task, the timer that would escalate it, an incident, decisions, history.
 *
 * @param caller a number that no other call has
 */
record Belongings(
        Shop shop,
        String call,
        String caller,
        String instance,
        String child,
        String task,
        String job,
        String incident,
        String variable,
        String decision) {

    static Belongings of(Call call, Shop shop, String caller, ProcessEngine engine) {
        ProcessInstance instance = call.process();
        ProcessInstance child = engine.getRuntimeService()
                .createProcessInstanceQuery()
                .superProcessInstanceId(instance.getId())
                .singleResult();
        Task task = engine.getTaskService()
                .createTaskQuery()
                .processInstanceId(child.getId())
                .singleResult();
        Job job = engine.getManagementService()
                .createJobQuery()
                .processInstanceId(child.getId())
                .timers()
                .singleResult();
        // A job without retries is an incident
        engine.getManagementService().setJobRetries(job.getId(), 0);
        Incident incident = engine.getRuntimeService()
                .createIncidentQuery()
                .processInstanceId(child.getId())
                .singleResult();
        HistoricVariableInstance variable = engine.getHistoryService()
                .createHistoricVariableInstanceQuery()
                .processInstanceId(instance.getId())
                .variableName("caller")
                .singleResult();
        HistoricDecisionInstance decision = engine.getHistoryService()
                .createHistoricDecisionInstanceQuery()
                .processInstanceId(instance.getId())
                .list()
                .get(0);
        return new Belongings(
                shop,
                call.id(),
                caller,
                instance.getId(),
                child.getId(),
                task.getId(),
                job.getId(),
                incident.getId(),
                variable.getId(),
                decision.getId());
    }

    /** Everything by which somebody would know that they see it. */
    List<String> marks() {
        return new ArrayList<>(
                List.of(call, caller, instance, child, task, job, incident, variable, decision, shop.id));
    }

    Map<String, String> ids() {
        return Map.of(
                "{business}", shop.id,
                "{call}", call,
                "{instance}", instance,
                "{child}", child,
                "{task}", task,
                "{job}", job,
                "{incident}", incident,
                "{variable}", variable,
                "{decision}", decision);
    }
}
