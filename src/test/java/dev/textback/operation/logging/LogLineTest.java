package dev.textback.operation.logging;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.pattern.ThrowableProxyConverter;
import ch.qos.logback.classic.spi.LoggingEvent;
import dev.textback.conversation.LogContext;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.json.JsonWriter;

/** What stands in the log for one event. */
class LogLineTest {

    private static final UUID CONVERSATION = UUID.fromString("0f8fad5b-d9cb-469f-a165-70867728950e");

    private final LoggerContext logback = new LoggerContext();
    private final LogLine lines = new LogLine(throwables());

    @BeforeEach
    @AfterEach
    void forget() {
        LogContext.clear();
    }

    @Test
    void a_line_says_when_how_grave_where_and_whose_conversation_it_is() {
        LogContext.of("acme-plumbing", CONVERSATION);

        assertThat(lines.format(event("Texted", null)))
                .isEqualTo(
                        "2026-11-24T22:07:14.123Z INFO  d.t.process.SendText [business=acme-plumbing conversation=0f8fad5b-d9cb-469f-a165-70867728950e] : Texted%n"
                                .formatted());
    }

    @Test
    void a_line_about_nobody_has_no_brackets() {
        assertThat(lines.format(event("Started", null))).endsWith("SendText : Started%n".formatted());
    }

    @Test
    void numbers_are_hidden_in_the_message_of_an_exception_too() {
        Exception failure = new IllegalStateException(
                "cannot insert", new IllegalArgumentException("Key (e164)=(+14155550142) already exists"));

        assertThat(lines.format(event("A job failed for 14155550142", failure)))
                .contains("A job failed for 1415***0142", "Key (e164)=(+1415***0142) already exists", "LogLineTest")
                .doesNotContain("4155550142");
    }

    @Test
    void numbers_are_hidden_in_json_too() {
        JsonWriter<List<String>> writer = JsonWriter.of(members -> {
            members.add("message", words -> words.get(0));
            new MaskedJson().customize(untyped(members));
        });

        assertThat(writer.writeToString(List.of("A job failed for +14155550142")))
                .isEqualTo("{\"message\":\"A job failed for +1415***0142\"}");
    }

    @SuppressWarnings("unchecked")
    private static JsonWriter.Members<Object> untyped(JsonWriter.Members<?> members) {
        return (JsonWriter.Members<Object>) members;
    }

    private LoggingEvent event(String message, @Nullable Throwable failure) {
        LoggingEvent event = new LoggingEvent(
                "test",
                logback.getLogger("dev.textback.process.SendText"),
                Level.INFO,
                message,
                failure,
                new Object[0]);
        event.setInstant(Instant.parse("2026-11-24T22:07:14.123Z"));
        event.setMDCPropertyMap(
                java.util.Objects.requireNonNullElse(org.slf4j.MDC.getCopyOfContextMap(), java.util.Map.of()));
        return event;
    }

    private ThrowableProxyConverter throwables() {
        ThrowableProxyConverter converter = new ThrowableProxyConverter();
        converter.setContext(logback);
        converter.start();
        return converter;
    }
}
