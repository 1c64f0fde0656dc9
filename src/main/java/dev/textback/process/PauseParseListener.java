package dev.textback.process;

import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.beans.factory.ObjectProvider;

/** Adds {@link PauseEnd} and {@link WhoResumed} to the diagram of a pause, as built-in listeners that Cockpit's delete does not skip. */
class PauseParseListener extends AbstractBpmnParseListener {

    private final ObjectProvider<PauseEnd> end;
    private final ObjectProvider<WhoResumed> who;

    PauseParseListener(ObjectProvider<PauseEnd> end, ObjectProvider<WhoResumed> who) {
        this.end = end;
        this.who = who;
    }

    @Override
    public void parseProcess(Element process, ProcessDefinitionEntity definition) {
        if (CamundaPauseProcess.KEY.equals(definition.getKey())) {
            ExecutionListener late = execution -> end.getObject().notify(execution);
            definition.addBuiltInListener(ExecutionListener.EVENTNAME_END, late);
        }
    }

    @Override
    public void parseUserTask(Element task, ScopeImpl scope, ActivityImpl activity) {
        if (scope.getProcessDefinition() instanceof ProcessDefinitionEntity definition
                && CamundaPauseProcess.KEY.equals(definition.getKey())) {
            TaskListener late = done -> who.getObject().notify(done);
            ((UserTaskActivityBehavior) activity.getActivityBehavior())
                    .getTaskDefinition()
                    .addBuiltInTaskListener(TaskListener.EVENTNAME_COMPLETE, late);
        }
    }
}
