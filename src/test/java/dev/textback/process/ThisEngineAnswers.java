package dev.textback.process;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngines;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/**
 * The engine's REST API and the web applications find their engine by name in a register of the whole JVM, where the engine of the context
 * that started last stands. While a class runs, its own stands there; else users of one database would be judged by another's engine.
 */
public class ThisEngineAnswers implements BeforeAllCallback, AfterAllCallback {

    private ProcessEngine before;

    @Override
    public void beforeAll(ExtensionContext context) {
        ProcessEngine ours = SpringExtension.getApplicationContext(context).getBean(ProcessEngine.class);
        before = ProcessEngines.getProcessEngine(ours.getName());
        ProcessEngines.registerProcessEngine(ours);
    }

    @Override
    public void afterAll(ExtensionContext context) {
        if (before != null) {
            ProcessEngines.registerProcessEngine(before);
        }
    }
}
