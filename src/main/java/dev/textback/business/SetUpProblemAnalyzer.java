package dev.textback.business;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Prints a {@link SetUpProblem} as its message alone, wherever in the start it came up. */
@Order(Ordered.HIGHEST_PRECEDENCE)
class SetUpProblemAnalyzer extends AbstractFailureAnalyzer<SetUpProblem> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, SetUpProblem cause) {
        return new FailureAnalysis(cause.getMessage(), "Set it right, then start Textback again.", cause);
    }
}
