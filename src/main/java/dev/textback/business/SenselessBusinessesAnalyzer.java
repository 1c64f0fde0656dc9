package dev.textback.business;

import java.util.stream.Collectors;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Prints what is wrong in the configuration as a list, where Spring would print a stack trace. */
class SenselessBusinessesAnalyzer extends AbstractFailureAnalyzer<SenselessBusinessesException> {

    static final String ACTION =
            "Correct this in the file that TEXTBACK_CONFIG names (or wherever these settings stand), and start again. "
                    + "Nothing was started: no call was answered and no text was sent.";

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, SenselessBusinessesException cause) {
        String list = cause.problems().stream().map(problem -> "  - " + problem).collect(Collectors.joining("\n"));
        return new FailureAnalysis("The configuration cannot be used:\n\n" + list, ACTION, cause);
    }
}
