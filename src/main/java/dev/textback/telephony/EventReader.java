package dev.textback.telephony;

import com.fasterxml.jackson.databind.JsonNode;
import dev.textback.call.Attestation;
import dev.textback.call.CallSigns;
import dev.textback.call.EndOfCall;
import dev.textback.call.ReportedCall;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Understands an event by the mapping of its phone system. */
@Component
class EventReader {

    private final Clock clock;

    EventReader(Clock clock) {
        this.clock = clock;
    }

    /** @throws UnreadableEvent if it is of interest but a field is missing or wrong */
    CallEvent read(PhoneSystem system, JsonNode event) {
        if (!system.answeredWhen().isEmpty()
                && unmet(system.answeredWhen(), event).isEmpty()) {
            return new CallEvent.Answered(call(system, event));
        }
        return unmet(system.missedWhen(), event)
                .<CallEvent>map(condition -> new CallEvent.Ignored(
                        condition.field().shownIn(event) + "; a missed call has " + condition.wanted()))
                .orElseGet(() -> new CallEvent.Missed(call(system, event)));
    }

    private static Optional<Condition> unmet(List<Condition> conditions, JsonNode event) {
        return conditions.stream().filter(condition -> !condition.holds(event)).findFirst();
    }

    private ReportedCall call(PhoneSystem system, JsonNode event) {
        return new ReportedCall(
                callId(system, event),
                from(system, event),
                to(system, event),
                endedAt(system, event),
                new CallSigns(rangSeconds(system, event), attestation(system, event)));
    }

    /** With the system's name before it: two systems may well count their calls alike. */
    private static String callId(PhoneSystem system, JsonNode event) {
        return text(system.callId(), event)
                .map(id -> system.name() + ":" + id)
                .filter(id -> ReportedCall.isCallId(id) && !id.endsWith(":"))
                .orElseThrow(() -> wrong(
                        system.callId(),
                        event,
                        "it must be the call's id, at most "
                                + (ReportedCall.LONGEST_CALL_ID - system.name().length() - 1)
                                + " printable characters"));
    }

    /** Null is a caller who withholds the number; a field that is not there at all is a mistake in the mapping. */
    private static String from(PhoneSystem system, JsonNode event) {
        return system.from().in(event).isNull()
                ? ""
                : text(system.from(), event)
                        .orElseThrow(() -> wrong(
                                system.from(), event, "it must be the caller's number, or null if it is withheld"));
    }

    private static String to(PhoneSystem system, JsonNode event) {
        return text(system.to(), event)
                .orElseThrow(() -> wrong(system.to(), event, "it must be the line that was called"));
    }

    /** It only tells odd calls from others: a value that cannot be read must not cost the call. */
    private static @Nullable Integer rangSeconds(PhoneSystem system, JsonNode event) {
        return Optional.ofNullable(system.rangSeconds())
                .flatMap(field -> text(field, event))
                .filter(written -> written.matches("\\d{1,5}(\\.\\d*)?"))
                .map(written -> Double.valueOf(written).intValue())
                .orElse(null);
    }

    private static Attestation attestation(PhoneSystem system, JsonNode event) {
        return Optional.ofNullable(system.attestation())
                .flatMap(field -> text(field, event))
                .map(Attestation::reported)
                .orElse(Attestation.UNKNOWN);
    }

    private Instant endedAt(PhoneSystem system, JsonNode event) {
        Instant now = clock.instant();
        Field at = system.at();
        if (at == null) {
            return now;
        }
        Instant written = text(at, event)
                .flatMap(system.atFormat()::read)
                .filter(EndOfCall::isPlausible)
                .orElseThrow(() -> wrong(
                        at,
                        event,
                        "it must be the end of the call, " + system.atFormat().example()));
        return EndOfCall.of(written, now)
                .orElseThrow(() -> wrong(
                        at, event, "which is in the future; it must be the end of the call (now is " + now + ")"));
    }

    private static Optional<String> text(Field field, JsonNode event) {
        return field.textIn(event).filter(value -> !field.in(event).isBoolean());
    }

    private static UnreadableEvent wrong(Field field, JsonNode event, String right) {
        return new UnreadableEvent(field.written(), field.shownIn(event) + "; " + right);
    }
}
