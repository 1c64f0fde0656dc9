package dev.textback.simulator;

import dev.textback.business.PhoneNumber;
import dev.textback.process.EngineTime;
import dev.textback.simulator.PhoneScreen.Entry;
import dev.textback.simulator.PhoneScreen.Owner;
import dev.textback.simulator.PhoneScreen.Time;
import dev.textback.simulator.SimulatedCalls.SimulatedCall;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Draws the phone's screen from the carrier's record. */
@Component
@ConditionalOnSimulator
class PhoneScreens {

    private static final int LONGEST_THREAD = 200;

    private final SimulatedMessages messages;
    private final SimulatedCalls calls;
    private final OptOutList optOuts;
    private final People people;
    private final EngineTime engineTime;
    private final Clock clock;

    PhoneScreens(
            SimulatedMessages messages,
            SimulatedCalls calls,
            OptOutList optOuts,
            People people,
            EngineTime engineTime,
            Clock clock) {
        this.messages = messages;
        this.calls = calls;
        this.optOuts = optOuts;
        this.people = people;
        this.engineTime = engineTime;
        this.clock = clock;
    }

    PhoneScreen of(Handset phone) {
        PhoneNumber number = phone.number();
        ClockFace face = new ClockFace(phone.business().zone());
        return new PhoneScreen(
                time(phone, face),
                number == null ? null : Shown.number(number),
                note(phone),
                number != null && canText(number),
                thread(phone, face),
                owner(phone, face));
    }

    /** Whether texts can be written on a phone with this number. */
    boolean canText(PhoneNumber number) {
        return people.lineOf(number) != People.Line.LANDLINE;
    }

    private Time time(Handset phone, ClockFace face) {
        Instant now = clock.instant();
        PhoneNumber number = phone.number();
        String next = (number == null ? engineTime.nextTimer() : engineTime.nextTimerOf(number.e164()))
                .map(due -> due.isAfter(now) ? "to " + face.timeSeenFrom(due, now) : "due now")
                .orElse(null);
        return new Time(
                face.time(now),
                face.day(now),
                face.zoneName(now),
                phone.business().isOpen(now),
                face.hours(phone.business(), now),
                next);
    }

    private @Nullable String note(Handset phone) {
        PhoneNumber number = phone.number();
        if (number == null) {
            return "This caller hides the number, so no text can reach it. The call is recorded with the reason.";
        }
        if (optOuts.contains(phone.line(), number)) {
            return "The carrier blocks texts to this phone since its STOP. START lifts that.";
        }
        return switch (people.lineOf(number)) {
            case LANDLINE -> "A landline rings but takes no texts: a person has to call back.";
            case TOLL_FREE -> "A toll-free number is never texted automatically.";
            default -> null;
        };
    }

    private List<Entry> thread(Handset phone, ClockFace face) {
        record Dated(Instant moment, Entry entry) {}
        List<Dated> dated = new ArrayList<>();
        for (SimulatedCall call : calls.between(phone.from(), phone.line(), LONGEST_THREAD)) {
            dated.add(new Dated(call.time(), call(call, face)));
            heard(call, face).forEach(entry -> dated.add(new Dated(call.time(), entry)));
        }
        PhoneNumber number = phone.number();
        if (number != null) {
            for (SimulatedMessage text : messages.between(number, phone.line(), LONGEST_THREAD)) {
                dated.add(new Dated(text.messageTime(), text(text, face)));
            }
        }
        return dated.stream()
                .sorted(Comparator.comparing(Dated::moment))
                .map(Dated::entry)
                .toList();
    }

    private Owner owner(Handset phone, ClockFace face) {
        PhoneNumber owner = phone.business().owner().phone();
        if (owner == null) {
            return new Owner(null, List.of());
        }
        List<Entry> alerts = messages.between(owner, phone.line(), LONGEST_THREAD).stream()
                .map(text -> text(text, face))
                .toList();
        return new Owner(Shown.number(owner), alerts);
    }

    private static Entry call(SimulatedCall call, ClockFace face) {
        String time = face.time(call.time());
        return new Entry(
                call.id(), "call", "Called at " + time + ", nobody answered", face.day(call.time()), time, "", true, 0);
    }

    /** What was said on the call, and that a message was left: as people would tell it. */
    private static List<Entry> heard(SimulatedCall call, ClockFace face) {
        List<Entry> heard = new ArrayList<>();
        if (!call.heard().isEmpty()) {
            heard.add(said(call, face, "heard", call.heard()));
        }
        if (call.voicemail()) {
            heard.add(said(call, face, "voicemail", "You left a message after the tone."));
        }
        return heard;
    }

    private static Entry said(SimulatedCall call, ClockFace face, String kind, String words) {
        String time = face.time(call.time());
        return new Entry(call.id() + " " + kind, kind, words, face.day(call.time()), time, "", true, 0);
    }

    private static Entry text(SimulatedMessage text, ClockFace face) {
        String kind = switch (text.kind()) {
            case INBOUND -> "mine";
            case OUTBOUND -> "theirs";
            case AUTO_REPLY -> "carrier";
        };
        boolean arrived = text.errorCode() == null;
        return new Entry(
                text.id().toString(),
                kind,
                text.body(),
                face.day(text.messageTime()),
                face.time(text.messageTime()),
                Shown.state(text),
                arrived,
                text.units());
    }
}
