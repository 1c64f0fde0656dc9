package dev.textback.telephony;

import static dev.textback.call.MissedCallReports.problem;

import dev.textback.business.Business;
import dev.textback.business.Businesses;
import dev.textback.business.LoginScope;
import dev.textback.call.HandledCall;
import dev.textback.call.MissedCallReports;
import dev.textback.call.ReportedCall;
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
import org.springframework.security.core.GrantedAuthority;
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
    private final Businesses businesses;

    PhoneSystemController(
            PhoneSystems systems,
            EventBody body,
            EventReader reader,
            MissedCallReports reports,
            HandledCall handled,
            Businesses businesses) {
        this.systems = systems;
        this.body = body;
        this.reader = reader;
        this.reports = reports;
        this.handled = handled;
        this.businesses = businesses;
    }

    @PostMapping("/webhooks/telephony/{name}")
    ResponseEntity<?> event(@PathVariable String name, HttpServletRequest request, Authentication login)
            throws IOException {
        Optional<PhoneSystem> found = systems.find(name);
        if (found.isEmpty()) {
            return problem(
                    HttpStatus.NOT_FOUND,
                    "",
                    "'" + name + "' is no phone system; they are configured under textback.telephony.systems");
        }
        PhoneSystem system = found.get();
        if (system.signature() != null && request.getAttribute(SignedEvent.BODY) == null) {
            // The filter asks for the same by the same name; this holds if ever they should read an address differently
            return problem(HttpStatus.FORBIDDEN, "", "Events of " + name + " are signed; nothing was stored");
        }
        if (!fits(system.body(), request.getContentType())) {
            return problem(
                    HttpStatus.UNSUPPORTED_MEDIA_TYPE,
                    "",
                    system.body() == BodyKind.JSON
                            ? "Events of " + name + " are taken as application/json"
                            : "Events of " + name + " are taken as application/x-www-form-urlencoded");
        }
        byte[] bytes = bytes(request);
        return bytes.length > PhoneSystemSignatures.MOST_BYTES
                ? problem(
                        HttpStatus.PAYLOAD_TOO_LARGE,
                        "",
                        "An event has at most " + PhoneSystemSignatures.MOST_BYTES + " bytes")
                : answer(system, reader.read(system, body.read(system.body(), bytes)), login);
    }

    private ResponseEntity<?> answer(PhoneSystem system, CallEvent event, Authentication login) {
        if (event instanceof CallEvent.Missed missed) {
            return mayReport(system, missed.call(), login)
                    ? reports.answer(missed.call(), system::nameOf)
                    : MissedCallReports.unknownLine(missed.call().to(), system.nameOf("to"));
        }
        if (event instanceof CallEvent.Answered answered) {
            ReportedCall call = answered.call();
            return ResponseEntity.ok(Map.of(
                    "callId", call.callId(), "handled", mayReport(system, call, login) && handled.answered(call)));
        }
        return ResponseEntity.ok(Map.of("ignored", ((CallEvent.Ignored) event).reason()));
    }

    /**
     * Whether the line is nobody's (which is for others to say) or a business's that system and login may report for: a login that is a
     * member of businesses reports for those alone.
     */
    private boolean mayReport(PhoneSystem system, ReportedCall call, Authentication login) {
        Optional<Business> business = businesses.withLine(call.to());
        return business.isEmpty()
                || (system.business() == null
                                || system.business().equals(business.get().id()))
                        && (isMemberOfNone(login)
                                || LoginScope.covers(login, business.get().id()));
    }

    private boolean isMemberOfNone(Authentication login) {
        return businesses.all().stream()
                .map(one -> LoginScope.memberOf(one.id()))
                .noneMatch(membership -> login.getAuthorities().stream()
                        .map(GrantedAuthority::getAuthority)
                        .anyMatch(membership.getAuthority()::equals));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> unreadable(UnreadableEvent e) {
        return problem(HttpStatus.BAD_REQUEST, e.field(), e.getMessage());
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
