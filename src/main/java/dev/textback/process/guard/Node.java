package dev.textback.process.guard;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/**
 * An element of a diagram's or decision table's file.
 *
 * @param file the file's name
 */
record Node(String file, Element xml) {

    static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";
    static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";

    /** Its name without prefix, such as {@code serviceTask}. */
    String kind() {
        return xml.getLocalName();
    }

    String namespace() {
        return xml.getNamespaceURI() == null ? "" : xml.getNamespaceURI();
    }

    boolean is(String kind) {
        return BPMN.equals(namespace()) && kind.equals(kind());
    }

    boolean isExtension(String kind) {
        return CAMUNDA.equals(namespace()) && kind.equals(kind());
    }

    String id() {
        return xml.getAttribute("id");
    }

    String name() {
        return xml.getAttribute("name").replaceAll("\\s+", " ");
    }

    /** An attribute without a prefix; empty if absent. */
    String attribute(String name) {
        return xml.getAttribute(name);
    }

    /** A {@code camunda:} attribute; empty if absent. */
    String camunda(String name) {
        return xml.getAttributeNS(CAMUNDA, name);
    }

    boolean isTrue(String camundaAttribute) {
        return "true".equals(camunda(camundaAttribute));
    }

    String text() {
        return xml.getTextContent().strip();
    }

    List<Node> children() {
        List<Node> children = new ArrayList<>();
        NodeList all = xml.getChildNodes();
        for (int i = 0; i < all.getLength(); i++) {
            if (all.item(i) instanceof Element child) {
                children.add(new Node(file, child));
            }
        }
        return children;
    }

    Stream<Node> children(String kind) {
        return children().stream().filter(child -> child.is(kind));
    }

    /** Itself and everything in it, drawings left out. */
    Stream<Node> all() {
        return Stream.concat(
                Stream.of(this),
                children().stream()
                        .filter(child -> !Namespaces.isDrawing(child.namespace()))
                        .flatMap(Node::all));
    }

    Stream<Node> all(String kind) {
        return all().filter(node -> node.is(kind));
    }

    /** The {@code camunda:} elements of that kind among its own extensions, such as {@code inputParameter}. */
    Stream<Node> extensions(String kind) {
        return children("extensionElements").flatMap(Node::all).filter(node -> node.isExtension(kind));
    }

    /** The text of its input parameter of that name. */
    Optional<String> input(String name) {
        return extensions("inputParameter")
                .filter(parameter -> name.equals(parameter.attribute("name")))
                .map(Node::text)
                .findFirst();
    }

    /** The value of its property of that name, as element templates set it. */
    Optional<String> property(String name) {
        return extensions("property")
                .filter(property -> name.equals(property.attribute("name")))
                .map(property -> property.attribute("value"))
                .filter(value -> !value.isBlank())
                .findFirst();
    }

    Optional<Node> parent() {
        return Optional.ofNullable(element(xml.getParentNode()));
    }

    /** Itself, or the closest element around it that has an id, which is what an analyst can click. */
    Node nearestWithId() {
        boolean isClickable = !id().isBlank() && !is("messageEventDefinition") && !is("timerEventDefinition");
        return isClickable ? this : parent().map(Node::nearestWithId).orElse(this);
    }

    private @Nullable Node element(org.w3c.dom.@Nullable Node parent) {
        return parent instanceof Element around ? new Node(file, around) : null;
    }
}
