package dev.textback.process.guard;

import java.util.List;

/** A gateway that decides has a way out when nothing fits; a condition stands at one of its ways and nowhere else. */
class Gateways implements DiagramRule {

    @Override
    public void check(Node diagram, SetContents set, Complaints complaints) {
        List<Node> flows = diagram.all("sequenceFlow").toList();
        diagram.all()
                .filter(element -> element.is("exclusiveGateway") || element.is("inclusiveGateway"))
                .filter(gateway -> waysOut(gateway, flows) > 1
                        && gateway.attribute("default").isEmpty())
                .forEach(gateway -> complaints.about(
                        gateway,
                        "it has no default flow, so a conversation could stop here",
                        "one way out as the default"));
    }

    private static long waysOut(Node gateway, List<Node> flows) {
        return flows.stream()
                .filter(flow -> flow.attribute("sourceRef").equals(gateway.id()))
                .count();
    }
}
