package dev.textback.process.expression;

import org.camunda.bpm.engine.ArtifactFactory;
import org.camunda.bpm.engine.ProcessEngineException;

/** Makes no object of a class that a diagram names ({@code camunda:class}); the deployment guard has refused it before. */
class NoClasses implements ArtifactFactory {

    @Override
    public <T> T getArtifact(Class<T> type) {
        throw new ProcessEngineException(
                "A diagram may not name the class " + type.getName() + "; it names a delegate, such as ${sendText}");
    }
}
