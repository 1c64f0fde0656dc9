package dev.textback.process.guard;

import java.util.List;
import java.util.Set;

/**
 * A conversation hears STOP at any time: {@code missed-call} has an interrupting event sub-process for the message OptedOut that contains no
 * wait, and no other interrupting one. While such a sub-process runs, the engine listens to no other message of its scope.
 */
class OptOutListens implements DiagramRule {

    private static final Set<String> WAITS = Set.of(
            "userTask", "receiveTask", "intermediateCatchEvent", "eventBasedGateway", "callActivity", "boundaryEvent");
    private static final String SHAPE =
            "an event sub-process in missed-call with an interrupting start event for the message OptedOut, and no wait in it";

    @Override
    public void check(Node diagram, SetContents set, Complaints complaints) {
        diagram.children("process").forEach(process -> {
            interrupting(process).forEach(inner -> hasNoWait(inner, complaints));
            if ("missed-call".equals(process.id())) {
                hearsStop(process, diagram, complaints);
            }
        });
    }

    private static void hearsStop(Node process, Node diagram, Complaints complaints) {
        List<Node> listening = interrupting(process).stream()
                .filter(inner -> inner.parent().filter(process::equals).isPresent())
                .toList();
        List<Node> optOut = listening.stream()
                .filter(inner -> inner.children("startEvent").anyMatch(start -> isOptOut(start, diagram)))
                .toList();
        if (optOut.size() != 1) {
            complaints.about(process, "it does not hear a caller who texts STOP", SHAPE);
        }
        listening.stream()
                .filter(inner -> !optOut.contains(inner))
                .forEach(
                        inner -> complaints.about(
                                inner,
                                "it interrupts the conversation and would make it deaf to STOP",
                                "a boundary event on the sub-process \"Talk by text\", or a start event that does not interrupt"));
    }

    private static void hasNoWait(Node inner, Complaints complaints) {
        inner.all()
                .filter(element -> Node.BPMN.equals(element.namespace()) && WAITS.contains(element.kind()))
                .forEach(wait -> complaints.about(
                        wait,
                        "it waits inside the interrupting event sub-process '" + inner.id()
                                + "', and meanwhile the conversation would be deaf to STOP",
                        "a step that does not wait"));
    }

    private static List<Node> interrupting(Node process) {
        return process.all("subProcess")
                .filter(inner -> "true".equals(inner.attribute("triggeredByEvent")))
                .filter(inner -> inner.children("startEvent")
                        .anyMatch(start -> !"false".equals(start.attribute("isInterrupting"))))
                .toList();
    }

    private static boolean isOptOut(Node start, Node diagram) {
        return start.children("messageEventDefinition")
                .anyMatch(event -> Messages.OPTED_OUT.equals(Messages.nameOf(event, diagram)));
    }
}
