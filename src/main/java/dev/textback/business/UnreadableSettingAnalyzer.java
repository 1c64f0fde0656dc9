package dev.textback.business;

import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;

/** A setting below {@code textback} has the wrong shape, such as a single value where a list of keys belongs. */
@Order(Ordered.HIGHEST_PRECEDENCE)
class UnreadableSettingAnalyzer extends AbstractFailureAnalyzer<BindException> {

    private static final ConfigurationPropertyName OURS = ConfigurationPropertyName.of("textback");

    private final BusinessSources sources;

    UnreadableSettingAnalyzer(Environment environment) {
        this.sources = new BusinessSources(environment);
    }

    @Override
    protected @Nullable FailureAnalysis analyze(Throwable rootFailure, BindException cause) {
        if (!OURS.isAncestorOf(cause.getName()) && !OURS.equals(cause.getName())) {
            return null;
        }
        if (rootFailure instanceof SetUpProblem || cause.getCause() instanceof SetUpProblem) {
            return null;
        }
        String name = cause.getName().toString();
        String description = name + ": "
                + sources.valueOf(name).map(value -> "'" + value + "' ").orElse("")
                + "cannot be read as " + expected(cause.getTarget().getType().resolve(Object.class))
                + sources.lineOf(name).map(line -> " (" + line + ")").orElse("");
        return new FailureAnalysis(description, SenselessBusinessesAnalyzer.ACTION, cause);
    }

    private static String expected(Class<?> type) {
        if (type.isRecord() || Map.class.isAssignableFrom(type)) {
            return "a group of keys; write e.g. { key: value }";
        }
        return Collection.class.isAssignableFrom(type) ? "a list; write e.g. [ value ]" : "a " + type.getSimpleName();
    }
}
