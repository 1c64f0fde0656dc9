package dev.textback.call;

import com.fasterxml.jackson.databind.JsonNode;
import dev.textback.business.LoginScope;
import dev.textback.refusal.Refusal;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/missed-calls}: telephony reports a missed call, or that somebody spoke with the caller after all. */
@RestController
@RequestMapping("/api/missed-calls")
class MissedCallController {

    private final MissedCallReports reports;
    private final HandledCall handledCall;
    private final MissedCallBody body;

    MissedCallController(MissedCallReports reports, HandledCall handledCall, MissedCallBody body) {
        this.reports = reports;
        this.handledCall = handledCall;
        this.body = body;
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<?> report(@RequestBody JsonNode json, Authentication login) {
        ReportedCall call = body.read(json);
        return reports.answer(call, field -> field, business -> LoginScope.mayReportFor(login, business));
    }

    @PostMapping("/{callId}/handled")
    ResponseEntity<?> handled(@PathVariable String callId, Authentication login) {
        return handledCall.handled(callId, business -> LoginScope.mayReportFor(login, business))
                ? ResponseEntity.noContent().build()
                : Refusal.of(HttpStatus.NOT_FOUND, "callId", "'" + callId + "' is no call that was reported");
    }
}
