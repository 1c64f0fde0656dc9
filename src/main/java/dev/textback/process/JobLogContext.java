package dev.textback.process;

import dev.textback.conversation.LogContext;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cmd.ExecuteJobsCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Makes each job begin with an empty {@link LogContext}: the job before it, on the same thread, may have been another caller's. It is not
 * emptied at the job's end, because the engine logs a failure after that.
 */
@Component
@Order(2)
class JobLogContext extends AbstractProcessEnginePlugin {

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        engine.getCustomPreCommandInterceptorsTxRequired().add(new EmptyAtEachJob());
    }

    private static final class EmptyAtEachJob extends CommandInterceptor {

        @Override
        public <T> T execute(Command<T> command) {
            if (command instanceof ExecuteJobsCmd) {
                LogContext.clear();
            }
            return next.execute(command);
        }
    }
}
