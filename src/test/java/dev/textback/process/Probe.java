package dev.textback.process;

import java.util.HashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.jspecify.annotations.Nullable;

/**
 * Sees whether an expression ran: asking it for anything, as {@code ${probe.fired}} does, counts. It is a delegate, so that expressions may
 * see it, and a map, whose entries they may read: nothing but the refusal to evaluate keeps it silent.
 */
public class Probe extends HashMap<String, Object> implements JavaDelegate {

    private static final long serialVersionUID = 1;

    private final transient AtomicInteger count = new AtomicInteger();

    @Override
    public @Nullable Object get(Object entry) {
        count.incrementAndGet();
        return "demo";
    }

    @Override
    public void execute(DelegateExecution execution) {
        count.incrementAndGet();
    }

    /** How often it was asked since the last time somebody wanted to know. */
    public int count() {
        return count.getAndSet(0);
    }
}
