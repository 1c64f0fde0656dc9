package dev.textback.simulator;

import dev.textback.business.Business;
import dev.textback.business.Businesses;
import dev.textback.business.PhoneNumber;
import dev.textback.process.EngineTime;
import dev.textback.simulator.SimulatedCalls.SimulatedCall;
import dev.textback.simulator.Webhooks.Answer;
import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What the phone page asks for. Changes are taken as JSON alone, which keeps other sites' forms out. */
@RestController
@RequestMapping("/phone/api")
@ConditionalOnSimulator
class PhoneApi {

    private static final int LONGEST_TEXT = 1600;

    /** Longer than the carrier waits for the webhook's answer. */
    private static final int PATIENCE_SECONDS = 10;

    private final Businesses businesses;
    private final PhoneScreens screens;
    private final SimulatedCaller caller;
    private final SimulatedCalls calls;
    private final SimulatedCarrier carrier;
    private final EngineTime engineTime;
    private final Clock clock;
    private final PhoneSetUp setUp;

    PhoneApi(
            Businesses businesses,
            PhoneScreens screens,
            SimulatedCaller caller,
            SimulatedCalls calls,
            SimulatedCarrier carrier,
            EngineTime engineTime,
            Clock clock,
            PhoneSetUp setUp) {
        this.businesses = businesses;
        this.screens = screens;
        this.caller = caller;
        this.calls = calls;
        this.carrier = carrier;
        this.engineTime = engineTime;
        this.clock = clock;
        this.setUp = setUp;
    }

    @GetMapping("/set-up")
    PhoneSetUp.Offer setUp() {
        return setUp.offer();
    }

    @GetMapping("/screen")
    PhoneScreen screen(@RequestParam String from, @RequestParam String line) {
        return screens.of(Handset.of(from, line, businesses));
    }

    @PostMapping(path = "/calls", consumes = MediaType.APPLICATION_JSON_VALUE)
    Said call(@RequestBody Action action) {
        Handset phone = Handset.of(action.from(), action.line(), businesses);
        Instant called = clock.instant();
        SimulatedCaller.Course course = caller.call(phone, Boolean.TRUE.equals(action.voicemail()));
        String heard = course.heard().toString();
        calls.add(new SimulatedCall(course.callId(), phone.from(), phone.line(), called, heard, course.voicemail()));
        return new Said(
                (course.voicemail() ? "Nobody answered and you left a message. " : "Nobody answered and you hung up. ")
                        + phone.business().brand() + " now knows of the call.");
    }

    @PostMapping(path = "/texts", consumes = MediaType.APPLICATION_JSON_VALUE)
    Said text(@RequestBody Action action) {
        Handset phone = Handset.of(action.from(), action.line(), businesses);
        String body = action.body() == null ? "" : action.body();
        if (body.length() > LONGEST_TEXT) {
            throw new PhoneProblem(
                    HttpStatus.BAD_REQUEST,
                    "The text has " + body.length() + " characters; a phone sends at most " + LONGEST_TEXT);
        }
        CompletableFuture<Answer> answer = carrier.carry(numberThatTexts(phone), phone.line(), body)
                .firstAnswer()
                .completeOnTimeout(new Answer(0, "no answer"), PATIENCE_SECONDS, TimeUnit.SECONDS);
        return answer.join().isAccepted()
                ? new Said("Sent")
                : new Said("Textback did not accept the text yet ("
                        + answer.join().explanation() + "). The carrier repeats it.");
    }

    @PostMapping(path = "/clock", consumes = MediaType.APPLICATION_JSON_VALUE)
    Said skip(@RequestBody Action action) {
        Handset phone = Handset.of(action.from(), action.line(), businesses);
        Skip to = action.to();
        if (to == null) {
            throw new PhoneProblem(HttpStatus.BAD_REQUEST, "'to' is next-timer, hour, tonight or morning");
        }
        Business business = phone.business();
        Instant target = to.target(engineTime, business, phone.number())
                .orElseThrow(() -> new PhoneProblem(
                        HttpStatus.CONFLICT,
                        to == Skip.MORNING
                                ? "This business never opens"
                                : "Nothing is waiting for this caller: call first"));
        engineTime.moveTo(target);
        ClockFace face = new ClockFace(business.zone());
        return new Said("It is now " + face.time(clock.instant()) + ", " + face.day(clock.instant()));
    }

    private PhoneNumber numberThatTexts(Handset phone) {
        PhoneNumber number = phone.number();
        if (number == null || !screens.canText(number)) {
            throw new PhoneProblem(HttpStatus.CONFLICT, "This phone cannot text: it is a landline or hides its number");
        }
        return number;
    }

    /** What the page asks for; each action reads what it needs. */
    record Action(
            @Nullable String from,
            @Nullable String line,
            @Nullable String body,
            @Nullable Skip to,
            @Nullable Boolean voicemail) {}

    /** What happened, in words. */
    record Said(String said) {}
}
