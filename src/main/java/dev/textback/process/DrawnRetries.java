package dev.textback.process;

import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.DefaultFailedJobParseListener;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.util.ParseUtil;
import org.camunda.bpm.engine.impl.util.xml.Element;

/**
 * Lets the property {@code retries} of a service task, which the element template shows to an analyst, count instead of the engine's own
 * retry cycle, which no element template can show. Both hold the waits between attempts, such as {@code PT5S,PT2M}.
 */
class DrawnRetries extends AbstractBpmnParseListener {

    /** Works on the finished process: the engine's own listener, which reads the cycle of each task, runs after ours. */
    @Override
    public void parseProcess(Element process, ProcessDefinitionEntity definition) {
        process.elements("subProcess").forEach(inner -> parseProcess(inner, definition));
        process.elements("serviceTask").forEach(task -> apply(task, definition));
    }

    private static void apply(Element task, ProcessDefinitionEntity definition) {
        Element extensions = task.element("extensionElements");
        Element properties = extensions == null ? null : extensions.element("properties");
        if (properties == null) {
            return;
        }
        for (Element property : properties.elements("property")) {
            String waits = property.attribute("value", "");
            if ("retries".equals(property.attribute("name")) && !waits.isBlank()) {
                definition
                        .findActivity(task.attribute("id"))
                        .getProperties()
                        .set(
                                DefaultFailedJobParseListener.FAILED_JOB_CONFIGURATION,
                                ParseUtil.parseRetryIntervals(waits));
            }
        }
    }
}
