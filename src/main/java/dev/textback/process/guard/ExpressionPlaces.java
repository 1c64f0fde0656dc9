package dev.textback.process.guard;

import java.util.Set;
import java.util.function.Predicate;
import org.w3c.dom.Attr;
import org.w3c.dom.NamedNodeMap;

/** Which form of expression may stand where. Labels count too: the engine evaluates the label of a user task and of a message. */
class ExpressionPlaces implements DiagramRule {

    private static final String COMPARISON =
            "one variable, alone or compared with a literal, such as ${response == 'hold'}"
                    + "; a longer question belongs into a decision table";
    private static final String VALUE = "words, ${true}, ${false}, or one variable such as ${booked}";
    private static final String WORDS = "words without ${…} or #{…}";

    private final DrawnExpressions expressions;

    ExpressionPlaces(DrawnExpressions expressions) {
        this.expressions = expressions;
    }

    @Override
    public void check(Node diagram, SetContents set, Complaints complaints) {
        diagram.all().forEach(element -> {
            checkText(element, complaints);
            checkAttributes(element, complaints);
        });
        diagram.all().filter(ExpressionPlaces::isStep).forEach(step -> hasWork(step, complaints));
    }

    private void checkText(Node element, Complaints complaints) {
        String text = element.text();
        if (!element.children().isEmpty() || text.isEmpty()) {
            return;
        }
        if (element.is("conditionExpression")) {
            require(element, element.kind(), text, expressions::isQuestion, COMPARISON, complaints);
        } else if (element.is("timeDate")) {
            require(element, element.kind(), text, expressions::isCall, "${waits.due(execution)}", complaints);
        } else if (element.isExtension("inputParameter")) {
            require(element, element.kind(), text, expressions::isValue, VALUE, complaints);
        } else if (element.isExtension("outputParameter")) {
            require(element, element.kind(), text, this::isOutput, VALUE, complaints);
        } else if (!element.is("text") && !isProcessDocumentation(element)) {
            require(element, element.kind(), text, ExpressionPlaces::isWords, WORDS, complaints);
        }
    }

    private void checkAttributes(Node element, Complaints complaints) {
        NamedNodeMap attributes = element.xml().getAttributes();
        for (int i = 0; i < attributes.getLength(); i++) {
            Attr attribute = (Attr) attributes.item(i);
            checkAttribute(element, attribute.getLocalName(), attribute.getValue(), complaints);
        }
    }

    private void checkAttribute(Node element, String name, String value, Complaints complaints) {
        switch (name) {
            case "delegateExpression" ->
                require(
                        element,
                        name,
                        value,
                        expressions::isDelegate,
                        "the name of a delegate, such as ${sendText}",
                        complaints);
            case "dueDate", "followUpDate" ->
                require(element, name, value, expressions::isCall, "${waits.due(execution)}", complaints);
            case "sourceExpression" -> require(element, name, value, expressions::isValue, VALUE, complaints);
            case "businessKey" ->
                require(
                        element,
                        name,
                        value,
                        expressions::isBusinessKey,
                        "#{execution.processBusinessKey}",
                        complaints);
            case "priority", "jobPriority" ->
                require(element, name, value, number -> number.matches("[0-9]{1,9}"), "a whole number", complaints);
            default -> require(element, name, value, ExpressionPlaces::isWords, WORDS, complaints);
        }
    }

    private boolean isOutput(String text) {
        return expressions.isValue(text) || expressions.isDecisionResult(text);
    }

    private static boolean isWords(String text) {
        return !DrawnExpressions.isExpression(text);
    }

    private static boolean isProcessDocumentation(Node element) {
        return element.is("documentation")
                && element.parent()
                        .map(Node::kind)
                        .filter(Set.of("process", "definitions")::contains)
                        .isPresent();
    }

    private static boolean isStep(Node element) {
        return element.is("serviceTask")
                || element.isExtension("executionListener")
                || element.isExtension("taskListener");
    }

    private static void hasWork(Node step, Complaints complaints) {
        String delegate =
                step.is("serviceTask") ? step.camunda("delegateExpression") : step.attribute("delegateExpression");
        if (delegate.isBlank()) {
            complaints.about(step, "it names no delegate, so nothing would be done", "a delegate, such as ${sendText}");
        }
    }

    private static void require(
            Node element, String place, String text, Predicate<String> allowed, String remedy, Complaints complaints) {
        if (!allowed.test(text)) {
            complaints.about(element, "'" + shortened(text) + "' may not stand in " + place, remedy);
        }
    }

    private static String shortened(String text) {
        return text.length() <= 120 ? text : text.substring(0, 117) + "...";
    }
}
