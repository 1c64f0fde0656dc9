package dev.textback.process.guard;

import java.util.Map;
import java.util.Set;
import org.w3c.dom.Attr;
import org.w3c.dom.NamedNodeMap;

/** The elements and attributes that a diagram may hold; everything else is refused by name. */
class KnownElements implements DiagramRule {

    private static final Set<String> ELEMENTS = words("""
            definitions process documentation extensionElements startEvent endEvent intermediateCatchEvent
            intermediateThrowEvent boundaryEvent task manualTask serviceTask userTask businessRuleTask receiveTask
            callActivity subProcess exclusiveGateway parallelGateway inclusiveGateway eventBasedGateway sequenceFlow
            incoming outgoing conditionExpression messageEventDefinition timerEventDefinition timeDate
            errorEventDefinition escalationEventDefinition terminateEventDefinition message error escalation
            textAnnotation text association group category categoryValue collaboration participant laneSet lane
            flowNodeRef""");

    private static final Set<String> ATTRIBUTES = words("""
            id name isExecutable isInterrupting triggeredByEvent cancelActivity attachedToRef sourceRef targetRef
            default calledElement messageRef errorRef errorCode escalationRef escalationCode eventGatewayType
            instantiate parallelMultiple isClosed processType targetNamespace exporter exporterVersion processRef
            associationDirection gatewayDirection startQuantity completionQuantity isForCompensation textFormat
            categoryValueRef""");

    private static final Set<String> EXTENSIONS = words("""
            inputOutput inputParameter outputParameter properties property failedJobRetryTimeCycle in out
            executionListener taskListener""");

    private static final Set<String> EXTENSION_ATTRIBUTES = words("""
            name value source sourceExpression target businessKey variables local event delegateExpression""");

    private static final Set<String> CAMUNDA_ATTRIBUTES = words("""
            asyncBefore asyncAfter exclusive delegateExpression formRef formRefBinding candidateGroups candidateUsers
            assignee dueDate followUpDate priority jobPriority decisionRef decisionRefBinding mapDecisionResult
            resultVariable calledElementBinding historyTimeToLive isStartableInTasklist versionTag modelerTemplate
            modelerTemplateVersion modelerTemplateIcon errorCodeVariable errorMessageVariable errorMessage initiator""");

    /** What to say of the things that people try first. */
    private static final Map<String, String> REMEDIES = Map.ofEntries(
            Map.entry("scriptTask", "a service task that names a delegate, such as ${sendText}"),
            Map.entry("script", "a plain value, or a decision table for a longer question"),
            Map.entry("connector", "a service task that names a delegate"),
            Map.entry("class", "a delegate expression, such as ${sendText}"),
            Map.entry("expression", "a delegate expression, such as ${sendText}"),
            Map.entry("type", "a service task that names a delegate; nobody fetches external tasks here"),
            Map.entry("topic", "a service task that names a delegate; nobody fetches external tasks here"),
            Map.entry("language", "a comparison such as ${response == 'hold'}"),
            Map.entry("resource", "a comparison such as ${response == 'hold'}"),
            Map.entry("formKey", "a Camunda form of this set: camunda:formRef"),
            Map.entry("formData", "a Camunda form of this set: camunda:formRef"),
            Map.entry("sendTask", "a service task with the template Send text"),
            Map.entry("timeDuration", "a timer with the template Wait: a date that asks ${waits.due(execution)}"),
            Map.entry("timeCycle", "a timer with the template Wait: a date that asks ${waits.due(execution)}"),
            Map.entry("multiInstanceLoopCharacteristics", "a step that is done once"),
            Map.entry("signalEventDefinition", "a message event"),
            Map.entry("conditionalEventDefinition", "a message event or a timer"));

    @Override
    public void check(Node diagram, SetContents set, Complaints complaints) {
        if (!diagram.is("definitions")) {
            complaints.about(
                    diagram.file(), "it is no BPMN 2.0 diagram", "a Camunda 7 diagram as the Modeler saves it");
            return;
        }
        diagram.all().forEach(element -> checkOne(element, complaints));
    }

    private static void checkOne(Node element, Complaints complaints) {
        Set<String> known = Node.BPMN.equals(element.namespace())
                ? ELEMENTS
                : Node.CAMUNDA.equals(element.namespace()) ? EXTENSIONS : Set.of();
        if (!known.contains(element.kind())) {
            complaints.about(
                    element,
                    "<" + element.xml().getNodeName() + "> may not stand in a diagram",
                    remedy(element.kind()));
            return;
        }
        NamedNodeMap attributes = element.xml().getAttributes();
        for (int i = 0; i < attributes.getLength(); i++) {
            Attr attribute = (Attr) attributes.item(i);
            if (!isKnown(element, attribute)) {
                complaints.about(
                        element,
                        "the attribute " + attribute.getName() + "=\"" + attribute.getValue()
                                + "\" may not stand in a diagram",
                        remedy(attribute.getLocalName()));
            }
        }
    }

    private static boolean isKnown(Node element, Attr attribute) {
        String namespace = attribute.getNamespaceURI() == null ? "" : attribute.getNamespaceURI();
        String name = attribute.getLocalName();
        if (namespace.isEmpty()) {
            return (Node.CAMUNDA.equals(element.namespace()) ? EXTENSION_ATTRIBUTES : ATTRIBUTES).contains(name);
        }
        if (Namespaces.SCHEMA_INSTANCE.equals(namespace)) {
            return "schemaLocation".equals(name) || attribute.getValue().endsWith("tFormalExpression");
        }
        return Node.CAMUNDA.equals(namespace) ? CAMUNDA_ATTRIBUTES.contains(name) : Namespaces.isSilent(namespace);
    }

    private static Set<String> words(String text) {
        return Set.of(text.strip().split("\\s+"));
    }

    private static String remedy(String name) {
        return REMEDIES.getOrDefault(
                name, "what the element templates offer; the rules for diagrams list what may be used");
    }
}
