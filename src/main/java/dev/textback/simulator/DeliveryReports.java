package dev.textback.simulator;

import dev.textback.simulator.SimulatedMessage.State;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Takes a text through its states to its end and tells each of them to the address the sender gave. */
@Component
@ConditionalOnSimulator
class DeliveryReports {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss.SSSSSS").withZone(ZoneOffset.UTC);
    private static final Duration BETWEEN_STATES = Duration.ofMillis(400);

    private final SimulatedMessages messages;
    private final Webhooks webhooks;
    private final Errands errands;
    private final Clock clock;

    DeliveryReports(SimulatedMessages messages, Webhooks webhooks, Errands errands, Clock clock) {
        this.messages = messages;
        this.webhooks = webhooks;
        this.errands = errands;
        this.clock = clock;
    }

    /** Goes on from the state the text is in, which is told first. */
    void follow(SimulatedMessage message) {
        tell(message.id(), statesOf(message.errorCode()).indexOf(message.state()));
    }

    private void tell(UUID id, int step) {
        messages.withId(id).ifPresent(message -> {
            URI receiptsTo = message.receiptsTo();
            if (receiptsTo == null) {
                goOn(message, step);
            } else {
                // The next receipt leaves after this one was answered, well or badly, so that they arrive in order.
                webhooks.post(receiptsTo, form(message, step)).firstAnswer().thenRun(() -> goOn(message, step));
            }
        });
    }

    private void goOn(SimulatedMessage message, int step) {
        List<State> states = statesOf(message.errorCode());
        if (step + 1 < states.size()) {
            errands.after(BETWEEN_STATES, () -> {
                messages.move(message.id(), states.get(step + 1), clock.instant());
                tell(message.id(), step + 1);
            });
        }
    }

    /** A blocked text never leaves the carrier; a landline is found out by the phone's own carrier. */
    private static List<State> statesOf(@Nullable String errorCode) {
        if (errorCode == null) {
            return List.of(State.QUEUED, State.SENT, State.DELIVERED);
        }
        return errorCode.equals(SimulatedCarrier.BLOCKED)
                ? List.of(State.QUEUED, State.FAILED)
                : List.of(State.QUEUED, State.SENT, State.UNDELIVERED);
    }

    private static Map<String, String> form(SimulatedMessage message, int step) {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("MessageUUID", message.id().toString());
        form.put("ParentMessageUUID", message.id().toString());
        form.put("From", SimulatedCarrier.digits(message.sender()));
        form.put("To", SimulatedCarrier.digits(message.recipient()));
        form.put("Type", "sms");
        form.put("Status", message.state().code());
        form.put("Sequence", String.valueOf(step + 1));
        form.put("Units", String.valueOf(message.units()));
        form.put("TotalRate", "0.00000");
        form.put("TotalAmount", "0.00000");
        form.put("PartInfo", "1 of 1");
        form.put("MCC", "310");
        form.put("MNC", "150");
        form.put("MessageTime", TIME.format(message.messageTime()));
        form.put("QueuedTime", TIME.format(message.messageTime()));
        put(form, "SentTime", message.sentTime());
        put(form, "DeliveryReportTime", message.reportTime());
        String error = message.errorToldNow();
        if (error != null) {
            form.put("ErrorCode", error);
        }
        return form;
    }

    private static void put(Map<String, String> form, String name, @Nullable Instant moment) {
        if (moment != null) {
            form.put(name, TIME.format(moment));
        }
    }
}
