package dev.textback.simulator;

import dev.textback.simulator.SimulatedMessage.State;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoField;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The filters of the Message API's list: direction, state and time. Times are UTC, {@code YYYY-MM-DD HH:MM[:ss[.uuuuuu]]}. */
class MessageFilter {

    private static final DateTimeFormatter TIME = new DateTimeFormatterBuilder()
            .appendPattern("yyyy-MM-dd HH:mm[:ss]")
            .appendFraction(ChronoField.NANO_OF_SECOND, 0, 9, true)
            .toFormatter();
    private static final Map<String, String> COMPARISONS = Map.of(
            "message_time__gte", ">=", "message_time__gt", ">", "message_time__lte", "<=", "message_time__lt", "<");

    private final List<String> conditions = new ArrayList<>(List.of("kind <> 'auto-reply'"));
    private final Map<String, Object> parameters = new HashMap<>();

    /** @throws CarrierRefusal (400) naming the parameter that makes no sense */
    static MessageFilter of(Map<String, String> query) {
        MessageFilter filter = new MessageFilter();
        filter.direction(query.getOrDefault("message_direction", ""));
        filter.state(query.getOrDefault("message_state", ""));
        COMPARISONS.forEach((name, comparison) -> filter.time(name, comparison, query.getOrDefault(name, "")));
        return filter;
    }

    String condition() {
        return String.join(" and ", conditions);
    }

    Map<String, Object> parameters() {
        return parameters;
    }

    private void direction(String direction) {
        if (direction.isEmpty()) {
            return;
        }
        if (!direction.equals("outbound") && !direction.equals("inbound")) {
            throw new CarrierRefusal(400, "message_direction '" + direction + "' is invalid: outbound or inbound");
        }
        conditions.add("kind = :kind");
        parameters.put("kind", direction);
    }

    private void state(String state) {
        if (state.isEmpty()) {
            return;
        }
        List<String> known =
                java.util.Arrays.stream(State.values()).map(State::code).toList();
        if (!known.contains(state)) {
            throw new CarrierRefusal(400, "message_state '" + state + "' is invalid: one of " + known);
        }
        conditions.add("state = :state");
        parameters.put("state", state);
    }

    private void time(String name, String comparison, String value) {
        if (value.isEmpty()) {
            return;
        }
        try {
            parameters.put(name, LocalDateTime.parse(value, TIME).atOffset(ZoneOffset.UTC));
        } catch (DateTimeParseException unreadable) {
            throw new CarrierRefusal(400, name + " '" + value + "' is invalid: YYYY-MM-DD HH:MM[:ss[.uuuuuu]], UTC");
        }
        conditions.add("message_time " + comparison + " :" + name);
    }
}
