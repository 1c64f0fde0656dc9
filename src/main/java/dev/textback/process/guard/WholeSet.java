package dev.textback.process.guard;

import java.util.List;

/** A deployment carries everything: the processes that the program starts by itself, and so whatever those call. */
class WholeSet {

    private static final List<String> STARTED_BY_THE_PROGRAM =
            List.of("missed-call", "inbound-text", "callback", "after-hours-batch", "staff-alert", "pause-sending");

    void check(SetContents set, Complaints complaints) {
        List<String> missing = STARTED_BY_THE_PROGRAM.stream()
                .filter(process -> !set.processes().contains(process))
                .toList();
        if (!missing.isEmpty()) {
            complaints.about(
                    "the set",
                    "it lacks " + String.join(", ", missing),
                    "all diagrams, tables and forms in one deployment: java -jar textback.jar publish bpmn forms");
        }
    }
}
