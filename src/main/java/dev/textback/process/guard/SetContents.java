package dev.textback.process.guard;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What a set of diagrams defines: processes, decisions and forms by id. */
class SetContents {

    private final List<Node> diagrams = new ArrayList<>();
    private final List<Node> tables = new ArrayList<>();
    private final Set<String> processes = new TreeSet<>();
    private final Set<String> decisions = new TreeSet<>();
    private final Set<String> forms = new TreeSet<>();

    void addDiagram(Node root, Complaints complaints) {
        diagrams.add(root);
        root.children("process").forEach(process -> note(process, processes, complaints));
    }

    void addTable(Node root, Complaints complaints) {
        tables.add(root);
        root.children().stream()
                .filter(child -> "decision".equals(child.kind()))
                .forEach(decision -> note(decision, decisions, complaints));
    }

    void addForm(String file, String id, Complaints complaints) {
        if (!forms.add(id)) {
            complaints.about(file, "another form of this set has the id '" + id + "' too", "one form for each id");
        }
    }

    private static void note(Node definition, Set<String> ids, Complaints complaints) {
        if (!ids.add(definition.id())) {
            complaints.about(
                    definition,
                    "'" + definition.id() + "' stands in this set twice",
                    "one file for each process or decision");
        }
    }

    List<Node> diagrams() {
        return diagrams;
    }

    List<Node> tables() {
        return tables;
    }

    Set<String> processes() {
        return processes;
    }

    Set<String> decisions() {
        return decisions;
    }

    Set<String> forms() {
        return forms;
    }
}
