package dev.textback.telephony;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** What must stand in an event for it to be of a kind. */
sealed interface Condition {

    Field field();

    boolean holds(JsonNode event);

    /** What would have to stand there, for people. */
    String wanted();

    /** One of these values; a number or a boolean is compared by the way it is written. */
    record OneOf(Field field, List<String> values) implements Condition {
        @Override
        public boolean holds(JsonNode event) {
            return field.textIn(event).filter(values::contains).isPresent();
        }

        @Override
        public String wanted() {
            return "one of " + String.join(", ", values);
        }
    }

    /** Anything at all, or nothing: what is left out, null or empty counts as nothing. */
    record Present(Field field, boolean wantsOne) implements Condition {
        @Override
        public boolean holds(JsonNode event) {
            JsonNode value = field.in(event);
            boolean there = !value.isMissingNode()
                    && !value.isNull()
                    && !(value.isTextual() && value.textValue().isBlank());
            return there == wantsOne;
        }

        @Override
        public String wanted() {
            return wantsOne ? "a value" : "no value";
        }
    }
}
