package dev.textback.process;

import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.DefaultFailedJobParseListener;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.ParseUtil;
import org.camunda.bpm.engine.impl.util.xml.Element;

/**
 * Lets the property {@code retries} of a service task, which the element template shows to an analyst, count instead of the engine's own
 * retry cycle, which no element template can show. Both hold the waits between attempts, such as {@code PT5S,PT2M}.
 */
class DrawnRetries extends AbstractBpmnParseListener {

    @Override
    public void parseServiceTask(Element task, ScopeImpl scope, ActivityImpl activity) {
        Element extensions = task.element("extensionElements");
        Element properties = extensions == null ? null : extensions.element("properties");
        if (properties == null) {
            return;
        }
        properties.elements("property").stream()
                .filter(property -> "retries".equals(property.attribute("name")))
                .map(property -> property.attribute("value"))
                .filter(retries -> retries != null && !retries.isBlank())
                .forEach(retries -> activity.getProperties()
                        .set(
                                DefaultFailedJobParseListener.FAILED_JOB_CONFIGURATION,
                                ParseUtil.parseRetryIntervals(retries)));
    }
}
