package dev.textback.operation.logging;

import org.springframework.boot.json.JsonWriter.Members;
import org.springframework.boot.logging.structured.StructuredLoggingJsonMembersCustomizer;

/** Masks every string of a JSON log line, whichever of Spring Boot's formats is chosen. */
public class MaskedJson implements StructuredLoggingJsonMembersCustomizer<Object> {

    @Override
    public void customize(Members<Object> members) {
        members.applyingValueProcessor((path, value) -> value instanceof String text ? MaskedNumbers.in(text) : value);
    }
}
