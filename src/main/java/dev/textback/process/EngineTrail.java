package dev.textback.process;

import dev.textback.conversation.Trail;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ActivityTypes;
import org.camunda.bpm.engine.history.HistoricDecisionOutputInstance;
import org.camunda.bpm.engine.impl.history.event.HistoricActivityInstanceEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoricDecisionEvaluationEvent;
import org.camunda.bpm.engine.impl.history.event.HistoricDecisionInstanceEntity;
import org.camunda.bpm.engine.impl.history.event.HistoricIncidentEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoricTaskInstanceEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoryEvent;
import org.camunda.bpm.engine.impl.history.event.HistoryEventTypes;
import org.camunda.bpm.engine.impl.history.handler.HistoryEventHandler;
import org.springframework.beans.factory.ObjectProvider;

/**
 * Copies into the trail what the engine decided, what happened, who did which task and where it got stuck, for any diagram that an analyst
 * publishes: the engine's own history is cleaned up, the trail is not. It writes in the engine's transaction, so both tell the same.
 */
class EngineTrail implements HistoryEventHandler {

    /** Their instances handle no caller. */
    private static final Set<String> ABOUT_NO_CALLER = Set.of("after-hours-batch", "pause-sending", "staff-alert");

    private static final Set<String> HAPPENINGS = Set.of(
            ActivityTypes.INTERMEDIATE_EVENT_TIMER,
            ActivityTypes.INTERMEDIATE_EVENT_MESSAGE,
            ActivityTypes.BOUNDARY_TIMER,
            ActivityTypes.BOUNDARY_MESSAGE,
            ActivityTypes.BOUNDARY_ERROR);

    /** What follows from a step that stands in the trail already: the caller's STOP, their further call, the outcome. */
    private static final Set<String> CONSEQUENCES = Set.of(
            ActivityTypes.START_EVENT_MESSAGE,
            ActivityTypes.END_EVENT_NONE,
            ActivityTypes.END_EVENT_ERROR,
            ActivityTypes.END_EVENT_TERMINATE);

    private final ObjectProvider<Trail> trail;

    EngineTrail(ObjectProvider<Trail> trail) {
        this.trail = trail;
    }

    @Override
    public void handleEvents(List<HistoryEvent> events) {
        events.forEach(this::handleEvent);
    }

    @Override
    public void handleEvent(HistoryEvent event) {
        if (event instanceof HistoricDecisionEvaluationEvent evaluation) {
            decided(evaluation.getRootHistoricDecisionInstance());
        } else if (event instanceof HistoricActivityInstanceEventEntity activity) {
            happened(activity);
        } else if (event instanceof HistoricTaskInstanceEventEntity task) {
            worked(task);
        } else if (event instanceof HistoricIncidentEventEntity incident) {
            stuck(incident);
        }
    }

    private void decided(HistoricDecisionInstanceEntity decision) {
        List<HistoricDecisionOutputInstance> outputs = decision.getOutputs();
        if (decision.getProcessInstanceId() == null || outputs.isEmpty()) {
            return;
        }
        String answers = outputs.stream()
                .map(output -> Objects.toString(output.getValue(), "nothing"))
                .collect(Collectors.joining(", "));
        String name =
                Objects.requireNonNullElse(decision.getDecisionDefinitionName(), decision.getDecisionDefinitionKey());
        add(
                decision,
                decision.getTenantId(),
                decision.getActivityId(),
                name + ": " + answers + (answers.endsWith(".") ? "" : "."),
                decision.getDecisionDefinitionKey() + ": "
                        + Objects.requireNonNullElse(outputs.get(0).getRuleId(), ""));
    }

    private void happened(HistoricActivityInstanceEventEntity activity) {
        if (!activity.isEventOfType(HistoryEventTypes.ACTIVITY_INSTANCE_END) || activity.isCanceled()) {
            return;
        }
        String name = Objects.requireNonNullElse(activity.getActivityName(), activity.getActivityId()) + ".";
        if (HAPPENINGS.contains(activity.getActivityType())) {
            add(activity, activity.getTenantId(), activity.getActivityId(), name, diagram(activity));
        } else if (CONSEQUENCES.contains(activity.getActivityType())) {
            add(activity, activity.getTenantId(), activity.getActivityId(), name, "");
        }
    }

    private void worked(HistoricTaskInstanceEventEntity task) {
        String name = "The task “" + task.getName() + "” ";
        if (task.isEventOfType(HistoryEventTypes.TASK_INSTANCE_CREATE)) {
            add(task, task.getTenantId(), task.getTaskDefinitionKey(), name + "waits for a person.", "");
        } else if (task.isEventOfType(HistoryEventTypes.TASK_INSTANCE_COMPLETE)) {
            String by = task.getAssignee() == null ? "" : " by " + task.getAssignee();
            boolean done = "completed".equals(task.getDeleteReason());
            add(
                    task,
                    task.getTenantId(),
                    task.getTaskDefinitionKey(),
                    name + (done ? "was completed" + by + "." : "was withdrawn."),
                    done ? diagram(task) : "");
        }
    }

    private void stuck(HistoricIncidentEventEntity incident) {
        boolean itsOwn = incident.getId() != null && incident.getId().equals(incident.getRootCauseIncidentId());
        if (itsOwn && incident.isEventOfType(HistoryEventTypes.INCIDENT_CREATE)) {
            add(
                    incident,
                    incident.getTenantId(),
                    incident.getActivityId(),
                    "This step failed and waits for an operator.",
                    "incident: " + incident.getIncidentType());
        }
    }

    private void add(HistoryEvent event, String tenant, String element, String what, String rule) {
        if (tenant == null || element == null || ABOUT_NO_CALLER.contains(event.getProcessDefinitionKey())) {
            return;
        }
        String root = Objects.requireNonNullElse(event.getRootProcessInstanceId(), event.getProcessInstanceId());
        trail.getObject().addOfInstance(tenant, root, element, what, rule);
    }

    private static String diagram(HistoryEvent event) {
        return "diagram: " + event.getProcessDefinitionKey();
    }
}
