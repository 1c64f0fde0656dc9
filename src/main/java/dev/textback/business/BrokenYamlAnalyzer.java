package dev.textback.business;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.yaml.snakeyaml.error.MarkedYAMLException;

/** A configuration file is no YAML at all, or names a key twice; the parser's own message lacks what to do about it. */
class BrokenYamlAnalyzer extends AbstractFailureAnalyzer<MarkedYAMLException> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, MarkedYAMLException cause) {
        String place = cause.getProblemMark() == null
                ? "in it"
                : "in line " + (cause.getProblemMark().getLine() + 1) + ", column "
                        + (cause.getProblemMark().getColumn() + 1);
        String excerpt = cause.getProblemMark() == null
                ? ""
                : "\n\n" + cause.getProblemMark().get_snippet();
        return new FailureAnalysis(
                "A configuration file is not readable as YAML: " + cause.getProblem() + " " + place + excerpt,
                "Correct that line of the file that TEXTBACK_CONFIG names, or of application.yaml, and start again. Items of a list stand "
                        + "one under the other, keys of a group likewise, and values with a colon, a plus sign or a hash belong in quotes.",
                cause);
    }
}
