package dev.textback.command;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintStream;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Says the answer of {@code POST /api/diagrams} to a person. */
class AnswerInWords {

    private final PrintStream out;

    AnswerInWords(PrintStream out) {
        this.out = out;
    }

    void say(JsonNode answer, int files, boolean dryRun) {
        if (dryRun) {
            out.println("Checked " + files + " files: they may be published.");
            return;
        }
        boolean unchanged = "in force already".equals(answer.path("result").asText());
        out.println(unchanged ? "These " + files + " files are in force already." : "Published " + files + " files.");
        answer.path("now").path("definitions").forEach(this::say);
    }

    void sayRefused(JsonNode problem) {
        out.println(problem.path("detail").asText("Refused; nothing was published"));
        problem.path("problems").forEach(one -> {
            String element = one.path("element").asText();
            String name = one.path("name").asText();
            String where =
                    element.isEmpty() ? "" : ", " + (name.isEmpty() ? "" : "\"" + name + "\" ") + "(" + element + ")";
            out.println();
            out.println("  " + one.path("file").asText() + where);
            out.println("    " + one.path("problem").asText());
            out.println("    instead: " + one.path("remedy").asText());
        });
    }

    private void say(JsonNode definition) {
        int version = definition.path("version").asInt();
        String older = StreamSupport.stream(definition.path("running").spliterator(), false)
                .filter(running -> running.path("version").asInt() != version)
                .map(running -> running.path("instances").asInt() + " under way keep version "
                        + running.path("version").asInt())
                .collect(Collectors.joining(", "));
        out.println("  " + definition.path("id").asText() + ": version " + version
                + (older.isEmpty() ? "" : " (" + older + ")"));
    }
}
