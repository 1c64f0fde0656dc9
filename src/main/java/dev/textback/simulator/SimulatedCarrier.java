package dev.textback.simulator;

import dev.textback.business.PhoneNumber;
import dev.textback.simulator.SimulatedMessage.Kind;
import dev.textback.simulator.SimulatedMessage.State;
import dev.textback.simulator.Webhooks.Posting;
import dev.textback.texting.Segments;
import java.net.URI;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;

/** The simulated carrier: takes texts from the account, carries texts from phones to it, and answers STOP, START and HELP by itself. */
@Service
@ConditionalOnSimulator
class SimulatedCarrier {

    /** Plivo's error for a number that texted STOP. */
    static final String BLOCKED = "200";

    /** Plivo's error for a number that takes no texts, a landline among them. */
    static final String NO_TEXTS_THERE = "50";

    private final SimulatedMessages messages;
    private final OptOutList optOuts;
    private final DeliveryReports reports;
    private final Webhooks webhooks;
    private final SimulatedAccount account;
    private final People people;
    private final Clock clock;

    SimulatedCarrier(
            SimulatedMessages messages,
            OptOutList optOuts,
            DeliveryReports reports,
            Webhooks webhooks,
            SimulatedAccount account,
            People people,
            Clock clock) {
        this.messages = messages;
        this.optOuts = optOuts;
        this.reports = reports;
        this.webhooks = webhooks;
        this.account = account;
        this.people = people;
        this.clock = clock;
    }

    /** Takes a text from a line to a phone; its end is told by receipts. The carrier's id of it. */
    UUID take(PhoneNumber line, PhoneNumber phone, String body, @Nullable URI receiptsTo) {
        SimulatedMessage message =
                message(Kind.OUTBOUND, line, phone, body, State.QUEUED, fateOf(line, phone), receiptsTo);
        messages.add(message);
        reports.follow(message);
        return message.id();
    }

    /** Carries a text from a phone to a line: the carrier's own words first, then the webhook, as Plivo does. */
    Posting carry(PhoneNumber phone, PhoneNumber line, String body) {
        SimulatedMessage message = message(Kind.INBOUND, phone, line, body, State.QUEUED, null, null);
        messages.add(message);
        obey(CarrierWord.in(body), phone, line);
        return passOn(message);
    }

    /** Goes on, after a restart, with what was under way. */
    @EventListener(ApplicationReadyEvent.class)
    void goOn() {
        for (SimulatedMessage message : messages.unfinished()) {
            if (message.kind() == Kind.INBOUND) {
                passOn(message);
            } else {
                reports.follow(message);
            }
        }
    }

    /** A number as it stands on Plivo's wire: without the plus sign. */
    static String digits(PhoneNumber number) {
        return number.e164().substring(1);
    }

    private void obey(CarrierWord word, PhoneNumber phone, PhoneNumber line) {
        boolean answers = switch (word) {
            case STOP -> optOuts.add(line, phone);
            case START -> optOuts.remove(line, phone);
            case HELP -> true;
            case NONE -> false;
        };
        if (answers) {
            messages.add(message(Kind.AUTO_REPLY, line, phone, word.answer(), State.DELIVERED, null, null));
        }
    }

    private Posting passOn(SimulatedMessage message) {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("MessageUUID", message.id().toString());
        form.put("From", digits(message.sender()));
        form.put("To", digits(message.recipient()));
        form.put("Type", "sms");
        form.put("Text", message.body());
        form.put("Units", String.valueOf(message.units()));
        form.put("TotalRate", "0.00000");
        form.put("TotalAmount", "0.00000");
        Posting posting = webhooks.post(URI.create(account.publicUrl() + "/webhooks/plivo/text"), form);
        posting.accepted()
                .thenAccept(accepted ->
                        messages.move(message.id(), accepted ? State.RECEIVED : State.FAILED, clock.instant()));
        return posting;
    }

    private @Nullable String fateOf(PhoneNumber line, PhoneNumber phone) {
        if (optOuts.blocks(line, phone)) {
            return BLOCKED;
        }
        return people.lineOf(phone) == People.Line.LANDLINE ? NO_TEXTS_THERE : null;
    }

    private SimulatedMessage message(
            Kind kind,
            PhoneNumber sender,
            PhoneNumber recipient,
            String body,
            State state,
            @Nullable String errorCode,
            @Nullable URI receiptsTo) {
        int units = Segments.of(body).count();
        return new SimulatedMessage(
                UUID.randomUUID(),
                kind,
                sender,
                recipient,
                body,
                units,
                state,
                errorCode,
                receiptsTo,
                clock.instant(),
                null,
                null);
    }
}
