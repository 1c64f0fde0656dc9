package dev.textback.process.guard;

import java.util.Set;
import org.w3c.dom.Attr;
import org.w3c.dom.NamedNodeMap;

/** What a decision table may hold: cells in FEEL, with the functions that {@link Feel} knows. */
class DecisionRule {

    private static final Set<String> ELEMENTS = Set.of(
            "definitions",
            "decision",
            "description",
            "question",
            "allowedAnswers",
            "variable",
            "informationRequirement",
            "requiredDecision",
            "requiredInput",
            "inputData",
            "decisionTable",
            "literalExpression",
            "input",
            "inputExpression",
            "inputValues",
            "inputEntry",
            "output",
            "outputValues",
            "outputEntry",
            "defaultOutputEntry",
            "rule",
            "annotation",
            "annotationEntry",
            "text",
            "textAnnotation",
            "association",
            "sourceRef",
            "targetRef");
    private static final Set<String> ATTRIBUTES = Set.of(
            "id",
            "name",
            "namespace",
            "exporter",
            "exporterVersion",
            "label",
            "typeRef",
            "expressionLanguage",
            "hitPolicy",
            "aggregation",
            "preferredOrientation",
            "href",
            "outputLabel",
            "textFormat",
            "associationDirection");
    private static final Set<String> CAMUNDA = Set.of("historyTimeToLive", "inputVariable", "versionTag");
    private static final Set<String> WORDS =
            Set.of("description", "question", "allowedAnswers", "annotationEntry", "textAnnotation");
    private static final String FEEL = "FEEL, the language of the Modeler's cells";

    private final Feel feel = new Feel();

    void check(Node table, Complaints complaints) {
        if (!"definitions".equals(table.kind()) || !Namespaces.DMN.contains(table.namespace())) {
            complaints.about(
                    table.file(), "it is no DMN decision table", "a table as the Modeler saves it for Camunda 7");
            return;
        }
        table.all().forEach(element -> {
            if (!Namespaces.DMN.contains(element.namespace()) || !ELEMENTS.contains(element.kind())) {
                complaints.about(
                        element, "<" + element.xml().getNodeName() + "> may not stand in a decision table", FEEL);
            }
            checkAttributes(element, complaints);
            checkCell(element, complaints);
        });
    }

    private static void checkAttributes(Node element, Complaints complaints) {
        NamedNodeMap attributes = element.xml().getAttributes();
        for (int i = 0; i < attributes.getLength(); i++) {
            Attr attribute = (Attr) attributes.item(i);
            String namespace = attribute.getNamespaceURI() == null ? "" : attribute.getNamespaceURI();
            String name = attribute.getLocalName();
            boolean known = Namespaces.isSilent(namespace)
                    || (namespace.isEmpty() && ATTRIBUTES.contains(name))
                    || (Namespaces.CAMUNDA_DMN.equals(namespace) && CAMUNDA.contains(name));
            boolean feel = !"expressionLanguage".equals(name) || "feel".equalsIgnoreCase(attribute.getValue());
            if (!known || !feel || DrawnExpressions.isExpression(attribute.getValue())) {
                complaints.about(
                        element,
                        "the attribute " + attribute.getName() + "=\"" + attribute.getValue()
                                + "\" may not stand in a decision table",
                        FEEL);
            }
        }
    }

    private void checkCell(Node element, Complaints complaints) {
        boolean isCell = "text".equals(element.kind())
                && element.parent().map(Node::kind).filter(WORDS::contains).isEmpty();
        if (isCell) {
            feel.problem(element.text())
                    .ifPresent(problem -> complaints.about(
                            element, problem, "plain values and comparisons, or " + String.join(", ", Feel.FUNCTIONS)));
        }
    }
}
