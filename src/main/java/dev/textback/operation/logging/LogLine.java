package dev.textback.operation.logging;

import ch.qos.logback.classic.pattern.ThrowableProxyConverter;
import ch.qos.logback.classic.spi.ILoggingEvent;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.boot.diagnostics.LoggingFailureAnalysisReporter;
import org.springframework.boot.logging.structured.StructuredLogFormatter;

/**
 * One line an event, for people: time in UTC, level, logger, whose conversation, what happened. A formatter and not a pattern, so that no
 * setting of a pattern can lose the masking.
 */
public class LogLine implements StructuredLogFormatter<ILoggingEvent> {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSX", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private final ThrowableProxyConverter throwables;

    /** Made by Spring Boot's logging, which knows how stack traces are written. */
    public LogLine(ThrowableProxyConverter throwables) {
        this.throwables = throwables;
    }

    @Override
    public String format(ILoggingEvent event) {
        String line = "%s %-5s %s %s: %s%n%s"
                .formatted(
                        TIME.format(event.getInstant()),
                        event.getLevel(),
                        shortName(event.getLoggerName()),
                        context(event.getMDCPropertyMap()),
                        event.getFormattedMessage(),
                        event.getThrowableProxy() == null ? "" : throwables.convert(event));
        return isAboutTheConfiguration(event) ? line : MaskedNumbers.in(line);
    }

    /** Why the start failed quotes the operator's own file, whose numbers they have to find there. */
    private static boolean isAboutTheConfiguration(ILoggingEvent event) {
        return event.getLoggerName().equals(LoggingFailureAnalysisReporter.class.getName());
    }

    private static String context(Map<String, String> mdc) {
        String context = Stream.of("business", "conversation", "call", "instance", "step")
                .filter(mdc::containsKey)
                .map(key -> key + "=" + mdc.get(key))
                .collect(Collectors.joining(" "));
        return context.isEmpty() ? "" : "[" + context + "] ";
    }

    /** The class with its packages' initials, such as {@code d.t.process.SendText}: the last package in full. */
    private static String shortName(String logger) {
        return logger.replaceAll("\\b(\\w)\\w*[.](?=\\w+[.]\\w)", "$1.");
    }
}
