package dev.textback.telephony;

import dev.textback.business.LoginScope;
import dev.textback.call.HandledCall;
import dev.textback.call.MissedCallReports;
import dev.textback.call.ReportedCall;
import dev.textback.refusal.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code /webhooks/telephony/{system}}: a cloud phone system reports what happened to a call, in its own words. */
@RestController
class PhoneSystemController {

    private final PhoneSystems systems;
    private final EventBody body;
    private final EventReader reader;
    private final MissedCallReports reports;
    private final HandledCall handled;

    PhoneSystemController(
            PhoneSystems systems, EventBody body, EventReader reader, MissedCallReports reports, HandledCall handled) {
        this.systems = systems;
        this.body = body;
        this.reader = reader;
        this.reports = reports;
        this.handled = handled;
    }

    @PostMapping("/webhooks/telephony/{name}")
    ResponseEntity<?> event(@PathVariable String name, HttpServletRequest request, Authentication login)
            throws IOException {
        Optional<PhoneSystem> found = systems.find(name);
        if (found.isEmpty()) {
            return Refusal.of(
                    HttpStatus.NOT_FOUND,
                    "",
                    "'" + name + "' is no phone system; they are configured under textback.telephony.systems");
        }
        PhoneSystem system = found.get();
        if (system.signature() != null && request.getAttribute(SignedEvent.BODY) == null) {
            // The filter asks for the same by the same name; this holds if ever they should read an address differently
            return Refusal.of(HttpStatus.FORBIDDEN, "", "Events of " + name + " are signed; nothing was stored");
        }
        if (!fits(system.body(), request.getContentType())) {
            return Refusal.of(
                    HttpStatus.UNSUPPORTED_MEDIA_TYPE,
                    "",
                    system.body() == BodyKind.JSON
                            ? "Events of " + name + " are taken as application/json"
                            : "Events of " + name + " are taken as application/x-www-form-urlencoded");
        }
        byte[] bytes = bytes(request);
        return bytes.length > PhoneSystemSignatures.MOST_BYTES
                ? Refusal.of(
                        HttpStatus.PAYLOAD_TOO_LARGE,
                        "",
                        "An event has at most " + PhoneSystemSignatures.MOST_BYTES + " bytes")
                : answer(system, reader.read(system, body.read(system.body(), bytes)), login);
    }

    private ResponseEntity<?> answer(PhoneSystem system, CallEvent event, Authentication login) {
        if (event instanceof CallEvent.Missed missed) {
            return reports.answer(missed.call(), system::nameOf, business -> mayReport(system, business, login));
        }
        if (event instanceof CallEvent.Answered answered) {
            ReportedCall call = answered.call();
            return ResponseEntity.ok(Map.of(
                    "callId",
                    call.callId(),
                    "handled",
                    handled.answered(call, business -> mayReport(system, business, login))));
        }
        return ResponseEntity.ok(Map.of("ignored", ((CallEvent.Ignored) event).reason()));
    }

    /** Whether both the system and the login may report for the business. */
    private static boolean mayReport(PhoneSystem system, String business, Authentication login) {
        return (system.business() == null || system.business().equals(business))
                && LoginScope.mayReportFor(login, business);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> unreadable(UnreadableEvent e) {
        return Refusal.of(HttpStatus.BAD_REQUEST, e.field(), String.valueOf(e.getMessage()));
    }

    private static byte[] bytes(HttpServletRequest request) throws IOException {
        return request.getAttribute(SignedEvent.BODY) instanceof byte[] signed
                ? signed
                : request.getInputStream().readNBytes(PhoneSystemSignatures.MOST_BYTES + 1);
    }

    private static boolean fits(BodyKind kind, @Nullable String contentType) {
        if (contentType == null) {
            return false;
        }
        String type = contentType.split(";", 2)[0].strip();
        return kind == BodyKind.JSON
                ? type.equalsIgnoreCase(MediaType.APPLICATION_JSON_VALUE) || type.endsWith("+json")
                : type.equalsIgnoreCase(MediaType.APPLICATION_FORM_URLENCODED_VALUE);
    }
}
