package dev.textback.process.guard;

import java.util.HashSet;
import java.util.Set;

/**
 * What a diagram calls stands in the same set and is bound to it: so a conversation runs from its first step to its last on the diagrams,
 * tables and forms that it began with.
 */
class References implements DiagramRule {

    private static final String TOGETHER = "the binding \"deployment\"; a whole set is published at once";

    @Override
    public void check(Node diagram, SetContents set, Complaints complaints) {
        diagram.all("callActivity").forEach(call -> {
            String called = call.attribute("calledElement");
            stands(call, "process", called, set.processes(), complaints);
            isBound(call, "calledElementBinding", complaints);
        });
        diagram.all("businessRuleTask").forEach(task -> {
            stands(task, "decision", task.camunda("decisionRef"), set.decisions(), complaints);
            isBound(task, "decisionRefBinding", complaints);
        });
        diagram.all().filter(element -> !element.camunda("formRef").isEmpty()).forEach(element -> {
            stands(element, "form", element.camunda("formRef"), set.forms(), complaints);
            isBound(element, "formRefBinding", complaints);
        });
        diagram.all("callActivity")
                .filter(call -> comesBack(call, set))
                .forEach(call -> complaints.about(
                        call,
                        "what it calls comes back to this process, without end",
                        "a process that ends by itself"));
    }

    private static void stands(Node element, String what, String id, Set<String> known, Complaints complaints) {
        if (!known.contains(id)) {
            String problem = id.isBlank() ? "it names no " + what : "the " + what + " '" + id + "' is not in this set";
            complaints.about(
                    element, problem, "one of " + (known.isEmpty() ? "those you add to it" : String.join(", ", known)));
        }
    }

    private static void isBound(Node element, String attribute, Complaints complaints) {
        String binding = element.camunda(attribute);
        if (!"deployment".equals(binding)) {
            complaints.about(
                    element,
                    "camunda:" + attribute + " is '" + (binding.isEmpty() ? "latest" : binding) + "', so a conversation"
                            + " under way would change to another version in its midst",
                    TOGETHER);
        }
    }

    private static boolean comesBack(Node call, SetContents set) {
        String home = processOf(call);
        Set<String> reached = new HashSet<>();
        reach(call.attribute("calledElement"), set, reached);
        return reached.contains(home);
    }

    private static void reach(String process, SetContents set, Set<String> reached) {
        if (reached.add(process)) {
            set.diagrams().stream()
                    .flatMap(diagram -> diagram.children("process"))
                    .filter(definition -> definition.id().equals(process))
                    .flatMap(definition -> definition.all("callActivity"))
                    .forEach(call -> reach(call.attribute("calledElement"), set, reached));
        }
    }

    private static String processOf(Node element) {
        return element.is("process")
                ? element.id()
                : element.parent().map(References::processOf).orElse("");
    }
}
