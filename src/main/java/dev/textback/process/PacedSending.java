package dev.textback.process;

import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import java.util.function.Supplier;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.jobexecutor.AsyncContinuationJobHandler;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.impl.persistence.entity.MessageEntity;
import org.camunda.bpm.engine.impl.pvm.runtime.operation.PvmAtomicOperation;

/**
 * Runs the job before a <em>Send …</em> task only when the line has a turn for it; else the job is put off to its turn. Putting off is no
 * failure: it uses up no try, writes no exception, and survives a restart like every job.
 */
class PacedSending extends AsyncContinuationJobHandler {

    private final Supplier<SendingTurn> turns;
    private final SendingTasks tasks = new SendingTasks();

    PacedSending(Supplier<SendingTurn> turns) {
        this.turns = turns;
    }

    @Override
    public void execute(
            AsyncContinuationConfiguration configuration,
            ExecutionEntity execution,
            CommandContext commandContext,
            String tenantId) {
        Optional<Instant> later = isBeforeTheTask(configuration) ? turn(execution) : Optional.empty();
        if (later.isPresent()) {
            putOff(commandContext.getCurrentJob(), execution, later.get());
        } else {
            super.execute(configuration, execution, commandContext, tenantId);
        }
    }

    private static boolean isBeforeTheTask(AsyncContinuationConfiguration configuration) {
        String operation = configuration.getAtomicOperation();
        return PvmAtomicOperation.TRANSITION_CREATE_SCOPE.getCanonicalName().equals(operation)
                || PvmAtomicOperation.ACTIVITY_START_CREATE_SCOPE
                        .getCanonicalName()
                        .equals(operation);
    }

    private Optional<Instant> turn(ExecutionEntity execution) {
        return tasks.kindAt(execution).flatMap(kind -> turns.get().take(execution, kind));
    }

    /** The engine ends the job that runs, so its like takes its place, with the tries that are left. */
    private static void putOff(JobEntity job, ExecutionEntity execution, Instant turn) {
        MessageEntity next = new MessageEntity();
        next.setJobDefinitionId(job.getJobDefinitionId());
        next.setProcessDefinitionId(job.getProcessDefinitionId());
        next.setProcessDefinitionKey(job.getProcessDefinitionKey());
        next.setTenantId(job.getTenantId());
        next.setDeploymentId(job.getDeploymentId());
        next.setSuspensionState(job.getSuspensionState());
        next.setJobHandlerType(job.getJobHandlerType());
        next.setJobHandlerConfiguration(job.getJobHandlerConfiguration());
        next.setExclusive(job.isExclusive());
        next.setPriority(job.getPriority());
        next.setRetries(job.getRetries());
        // by its absence the engine knows a first try, and would begin to count anew
        next.setExceptionMessage(job.getExceptionMessage());
        next.setDuedate(Date.from(turn));
        next.setExecution(execution);
        next.insert();
    }
}
