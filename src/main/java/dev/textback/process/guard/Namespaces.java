package dev.textback.process.guard;

import java.util.Set;

/** The vocabularies that a diagram's file may use; whatever is drawn, and not run, is not looked at. */
final class Namespaces {

    static final String CAMUNDA_DMN = "http://camunda.org/schema/1.0/dmn";
    static final String SCHEMA_INSTANCE = "http://www.w3.org/2001/XMLSchema-instance";
    static final String DECLARATIONS = "http://www.w3.org/2000/xmlns/";
    static final String MODELER = "http://camunda.org/schema/modeler/1.0";

    /** DMN 1.3 as the Modeler writes it, and its predecessors that the engine still reads. */
    static final Set<String> DMN = Set.of(
            "https://www.omg.org/spec/DMN/20191111/MODEL/",
            "http://www.omg.org/spec/DMN/20180521/MODEL/",
            "http://www.omg.org/spec/DMN/20151101/dmn.xsd");

    private static final Set<String> DRAWING = Set.of(
            "http://www.omg.org/spec/BPMN/20100524/DI",
            "http://www.omg.org/spec/DD/20100524/DC",
            "http://www.omg.org/spec/DD/20100524/DI",
            "http://bpmn.io/schema/bpmn/biocolor/1.0",
            "http://www.omg.org/spec/BPMN/non-normative/color/1.0",
            "https://www.omg.org/spec/DMN/20191111/DMNDI/",
            "http://www.omg.org/spec/DMN/20180521/DMNDI/",
            "http://www.omg.org/spec/DMN/20180521/DC/",
            "http://www.omg.org/spec/DMN/20180521/DI/",
            "http://bpmn.io/schema/dmn/biodi/1.0",
            "http://bpmn.io/schema/dmn/biodi/2.0");

    private Namespaces() {}

    static boolean isDrawing(String namespace) {
        return DRAWING.contains(namespace);
    }

    /** Attributes of these say nothing to the engine. */
    static boolean isSilent(String namespace) {
        return isDrawing(namespace) || MODELER.equals(namespace) || DECLARATIONS.equals(namespace);
    }
}
