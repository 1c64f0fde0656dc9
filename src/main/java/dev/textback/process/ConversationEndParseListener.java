package dev.textback.process;

import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.beans.factory.ObjectProvider;

/**
 * Adds {@link ConversationEnd} to every {@code missed-call} diagram as a built-in listener: Cockpit's delete skips the custom ones that a
 * diagram names.
 */
class ConversationEndParseListener extends AbstractBpmnParseListener {

    private final ObjectProvider<ConversationEnd> end;

    ConversationEndParseListener(ObjectProvider<ConversationEnd> end) {
        this.end = end;
    }

    @Override
    public void parseProcess(Element process, ProcessDefinitionEntity definition) {
        if ("missed-call".equals(definition.getKey())) {
            ExecutionListener late = execution -> end.getObject().notify(execution);
            definition.addBuiltInListener(ExecutionListener.EVENTNAME_END, late);
        }
    }
}
