package dev.textback.call.voice.plivo;

import dev.textback.business.Businesses;
import dev.textback.call.voice.HangUp;
import dev.textback.call.voice.IncomingCall;
import dev.textback.call.voice.NotStored;
import dev.textback.call.voice.Reaction;
import dev.textback.call.voice.VoiceLine;
import dev.textback.texting.plivo.CarrierAccount;
import dev.textback.texting.plivo.MissingParameter;
import dev.textback.texting.plivo.SignedForm;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RestController;

/**
 * What the carrier asks and tells of calls. The signature was checked before. A 4xx or 5xx to a question sends the caller to the
 * {@code fallback_url}; a 5xx to a message makes the carrier repeat it.
 */
@RestController
class PlivoVoiceWebhooks {

    private static final Logger LOG = LoggerFactory.getLogger(PlivoVoiceWebhooks.class);

    private final VoiceLine line;
    private final Businesses businesses;
    private final ReactionXml xml;

    PlivoVoiceWebhooks(VoiceLine line, Businesses businesses, CarrierAccount account) {
        this.line = line;
        this.businesses = businesses;
        this.xml = new ReactionXml(account);
    }

    /** Plivo's {@code answer_url}: somebody calls a line. */
    @PostMapping(VoiceAddresses.ANSWER)
    ResponseEntity<?> answer(@RequestAttribute(SignedForm.ATTRIBUTE) SignedForm form) {
        IncomingCall call = CallForm.read(form);
        return told(line.answer(call), call, form);
    }

    /** {@code <Dial action>}: ringing is over. */
    @PostMapping(VoiceAddresses.DIAL_RESULT)
    ResponseEntity<?> dialResult(@RequestAttribute(SignedForm.ATTRIBUTE) SignedForm form) {
        IncomingCall call = CallForm.read(form);
        return told(line.dialEnded(call, DialReport.outcome(form), DialReport.turn(form)), call, form);
    }

    /** {@code <Dial callbackUrl>}: what happens on the leg to a phone of ours, as it happens. */
    @PostMapping(VoiceAddresses.LEG)
    ResponseEntity<?> leg(@RequestAttribute(SignedForm.ATTRIBUTE) SignedForm form) {
        String event = form.optional("DialAction")
                .or(() -> form.optional("Event"))
                .orElse("")
                .toLowerCase(Locale.ROOT)
                .replaceFirst("^dial", "");
        IncomingCall call = CallForm.read(form);
        boolean known = switch (event) {
            case "answer" -> line.pickedUp(call);
            case "connected" -> line.taken(call);
            default -> true;
        };
        return known ? ok(ReactionXml.nothing()) : unknownLine(form);
    }

    /** {@code <Dial confirmSound>}: what somebody hears who has picked up. */
    @PostMapping(VoiceAddresses.CONFIRM)
    ResponseEntity<?> confirm(@RequestAttribute(SignedForm.ATTRIBUTE) SignedForm form) {
        String called = form.ours(CallForm.LINE).orElseGet(() -> form.required("To"));
        return businesses
                .withLine(called)
                .<ResponseEntity<?>>map(business -> ok(ReactionXml.confirm(business)))
                .orElseGet(() -> unknownLine(form));
    }

    /** {@code <Record action>}, and once more when the recording can be heard. */
    @PostMapping(VoiceAddresses.RECORDING)
    ResponseEntity<?> recording(@RequestAttribute(SignedForm.ATTRIBUTE) SignedForm form) {
        boolean known = line.recorded(CallForm.read(form), RecordingAddress.of(form));
        return known ? ok(ReactionXml.goodbye()) : unknownLine(form);
    }

    /** Plivo's {@code hangup_url}: the caller's leg is over. */
    @PostMapping(VoiceAddresses.HANGUP)
    ResponseEntity<?> hangup(@RequestAttribute(SignedForm.ATTRIBUTE) SignedForm form) {
        if (form.optional("Direction").filter("outbound"::equalsIgnoreCase).isPresent()) {
            // The leg to a phone of ours: dial-result and the leg's own events speak of it
            return ok(ReactionXml.nothing());
        }
        HangUp why = HangUp.of(form.optional("HangupCauseCode").orElse(null));
        boolean known = line.ended(CallForm.read(form), why);
        return known ? ok(ReactionXml.nothing()) : unknownLine(form);
    }

    @ExceptionHandler
    ResponseEntity<?> missing(MissingParameter missing) {
        LOG.warn("A voice webhook was refused: {}", missing.getMessage());
        return problem(HttpStatus.BAD_REQUEST, String.valueOf(missing.getMessage()));
    }

    @ExceptionHandler
    ResponseEntity<?> notStored(NotStored failure) {
        LOG.error(
                "A voice webhook could not be stored; the carrier will repeat it: {}",
                String.valueOf(failure.getCause()));
        return problem(HttpStatus.SERVICE_UNAVAILABLE, "It could not be stored; please repeat it");
    }

    private ResponseEntity<?> told(Reaction reaction, IncomingCall call, SignedForm form) {
        return reaction instanceof Reaction.UnknownLine ? unknownLine(form) : ok(xml.of(reaction, call));
    }

    private static ResponseEntity<?> unknownLine(SignedForm form) {
        LOG.warn(
                "A call from {} came for {}, which is no business's line: add it to textback.businesses[].lines, or take this application"
                        + " off the number at Plivo",
                form.masked("From"),
                form.masked("To"));
        return problem(HttpStatus.NOT_FOUND, "No business has the line " + form.masked("To"));
    }

    private static ResponseEntity<?> ok(String xml) {
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_XML).body(xml);
    }

    private static ResponseEntity<?> problem(HttpStatus status, String detail) {
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(ProblemDetail.forStatusAndDetail(status, detail));
    }
}
