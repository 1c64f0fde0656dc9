package dev.textback.process;

import dev.textback.call.MissedCalls;
import dev.textback.conversation.ConversationCloser;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** Closes the conversation with the process instance that carries it, however that ends. */
@Component
class ConversationEnd implements ExecutionListener {

    private final ConversationCloser closer;
    private final MissedCalls calls;

    ConversationEnd(ConversationCloser closer, MissedCalls calls) {
        this.closer = closer;
        this.calls = calls;
    }

    @Override
    public void notify(DelegateExecution execution) {
        closer.close(execution.getProcessInstanceId());
        calls.settle(execution.getProcessInstanceId());
    }
}
