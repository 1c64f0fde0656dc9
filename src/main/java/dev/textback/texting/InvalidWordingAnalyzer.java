package dev.textback.texting;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Reports a wording that cannot be used as a sentence instead of a stack trace. */
class InvalidWordingAnalyzer extends AbstractFailureAnalyzer<InvalidWording> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, InvalidWording cause) {
        return new FailureAnalysis(
                cause.getMessage(),
                "Correct that template, or remove it to use the wording that Textback brings.",
                cause);
    }
}
