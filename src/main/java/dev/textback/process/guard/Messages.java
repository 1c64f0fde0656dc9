package dev.textback.process.guard;

import java.util.Set;
import java.util.TreeSet;

/** A message has a name that the program says; a diagram that waits for any other waits for ever. */
class Messages implements DiagramRule {

    static final String OPTED_OUT = "OptedOut";

    private static final Set<String> KNOWN = new TreeSet<>(Set.of(
            "CallEnded",
            "ReplyReceived",
            "TextUndeliverable",
            "BookedOnline",
            "CallBackChosen",
            "PersonTookOver",
            OPTED_OUT,
            "AskedForHelp",
            "CalledAgain"));

    @Override
    public void check(Node diagram, SetContents set, Complaints complaints) {
        diagram.children("message")
                .filter(message -> !KNOWN.contains(message.attribute("name")))
                .forEach(message -> complaints.about(
                        message,
                        "nobody says the message '" + message.attribute("name") + "'",
                        "one of " + String.join(", ", KNOWN)));
        diagram.all()
                .filter(element -> element.is("messageEventDefinition") || element.is("receiveTask"))
                .filter(element -> nameOf(element, diagram).isEmpty())
                .forEach(element -> complaints.about(element, "it waits for no message", "a message by name"));
        diagram.all()
                .filter(element -> element.is("endEvent") || element.is("intermediateThrowEvent"))
                .filter(element ->
                        element.children("messageEventDefinition").findAny().isPresent())
                .forEach(element -> complaints.about(
                        element, "it says a message, which nothing sends", "a service task that names a delegate"));
    }

    /** The name of the message that an event waits for; empty if the file has none. */
    static String nameOf(Node event, Node diagram) {
        return diagram.children("message")
                .filter(message -> message.id().equals(localName(event.attribute("messageRef"))))
                .map(message -> message.attribute("name"))
                .findFirst()
                .orElse("");
    }

    /** A reference may carry the prefix of the file's own namespace. */
    private static String localName(String reference) {
        return reference.substring(reference.indexOf(':') + 1);
    }
}
