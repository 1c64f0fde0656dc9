package dev.textback.process.guard;

import java.util.List;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/**
 * Looks at a whole set of diagrams, decision tables and forms before the engine does. Each rule names what may stand in a file; whatever is
 * not named is refused, because a diagram runs with the rights of the program.
 */
@Component
public class DiagramGuard {

    private static final Pattern FILE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]*\\.(bpmn|dmn|form)");

    private final XmlFile xml = new XmlFile();
    private final List<DiagramRule> rules;
    private final DecisionRule decisions = new DecisionRule();
    private final FormRule forms = new FormRule();
    private final WholeSet wholeSet = new WholeSet();

    DiagramGuard(Vocabulary vocabulary) {
        DrawnExpressions expressions = new DrawnExpressions(vocabulary);
        this.rules = List.of(
                new KnownElements(),
                new ExpressionPlaces(expressions),
                new SendingSteps(vocabulary),
                new OutsideSteps(),
                new Timers(expressions),
                new Messages(),
                new References(),
                new Gateways(),
                new OptOutListens());
    }

    /** Everything that is wrong with the set; empty if it may be deployed. */
    public List<Complaint> check(DiagramSet set) {
        Complaints complaints = new Complaints();
        SetContents contents = new SetContents();
        set.files().forEach((file, content) -> read(file, content, contents, complaints));
        for (Node diagram : contents.diagrams()) {
            rules.forEach(rule -> rule.check(diagram, contents, complaints));
        }
        contents.tables().forEach(table -> decisions.check(table, complaints));
        wholeSet.check(contents, complaints);
        return complaints.all();
    }

    private void read(String path, byte[] content, SetContents contents, Complaints complaints) {
        String file = path.substring(path.lastIndexOf('/') + 1);
        if (!FILE.matcher(file).matches()) {
            complaints.about(
                    file,
                    "it is neither a diagram, nor a decision table, nor a form; cases (CMMN), scripts and pages are not deployed",
                    "files that end in .bpmn, .dmn or .form");
        } else if (file.endsWith(".form")) {
            forms.read(file, content, contents, complaints);
        } else if (file.endsWith(".dmn")) {
            xml.read(file, content, complaints).ifPresent(root -> contents.addTable(root, complaints));
        } else {
            xml.read(file, content, complaints).ifPresent(root -> contents.addDiagram(root, complaints));
        }
    }
}
