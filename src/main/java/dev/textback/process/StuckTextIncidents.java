package dev.textback.process;

import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.incident.IncidentContext;
import org.camunda.bpm.engine.impl.incident.IncidentHandler;
import org.camunda.bpm.engine.runtime.Incident;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;

/** Hears of every job that ran out of retries, beside the engine's own handler, and lets {@link StuckText} look at it. */
class StuckTextIncidents implements IncidentHandler {

    private final ObjectProvider<StuckText> stuck;

    StuckTextIncidents(ObjectProvider<StuckText> stuck) {
        this.stuck = stuck;
    }

    @Override
    public String getIncidentHandlerType() {
        return Incident.FAILED_JOB_HANDLER_TYPE;
    }

    @Override
    public @Nullable Incident handleIncident(IncidentContext context, String message) {
        String execution = context.getExecutionId();
        if (execution != null) {
            stuck.getObject()
                    .callByHand(
                            Context.getCommandContext().getExecutionManager().findExecutionById(execution),
                            context.getActivityId());
        }
        return null;
    }

    @Override
    public void resolveIncident(IncidentContext context) {
        // The call-back task stays: whether it is still needed is the person's to say
    }

    @Override
    public void deleteIncident(IncidentContext context) {
        // As above
    }
}
