package dev.textback.call;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import dev.textback.business.LoginScope;
import dev.textback.call.ReportCall.Report;
import java.net.URI;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/missed-calls}: telephony reports a missed call, or that somebody spoke with the caller after all. */
@RestController
@RequestMapping("/api/missed-calls")
class MissedCallController {

    private static final Logger LOG = LoggerFactory.getLogger(MissedCallController.class);

    private final ReportCall reportCall;
    private final HandledCall handledCall;
    private final MissedCallBody body;

    MissedCallController(ReportCall reportCall, HandledCall handledCall, MissedCallBody body) {
        this.reportCall = reportCall;
        this.handledCall = handledCall;
        this.body = body;
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<?> report(@RequestBody JsonNode json, Authentication login) {
        ReportedCall call = body.read(json);
        Report report = reportCall.report(call, business -> LoginScope.mayReportFor(login, business));
        if (report instanceof Report.Recorded recorded) {
            return ResponseEntity.accepted().body(Answer.of(recorded.call()));
        }
        if (report instanceof Report.Repeated repeated) {
            return ResponseEntity.ok(Answer.of(repeated.call()));
        }
        if (report instanceof Report.UnknownLine unknown) {
            LOG.warn(
                    "A missed call came in for a line that no business has; lines are configured under textback.businesses[].lines");
            return problem(
                    HttpStatus.NOT_FOUND,
                    "to",
                    "'" + unknown.to()
                            + "' is no line of any business; lines are configured under textback.businesses[].lines");
        }
        return problem(
                HttpStatus.CONFLICT,
                "callId",
                "'" + call.callId() + "' was reported before with another from or to; a call id names one call");
    }

    @PostMapping("/{callId}/handled")
    ResponseEntity<?> handled(@PathVariable String callId, Authentication login) {
        return handledCall.handled(callId, business -> LoginScope.mayReportFor(login, business))
                ? ResponseEntity.noContent().build()
                : problem(HttpStatus.NOT_FOUND, "callId", "'" + callId + "' is no call that was reported");
    }

    @ExceptionHandler(InvalidField.class)
    ResponseEntity<ProblemDetail> invalid(InvalidField e) {
        return problem(HttpStatus.BAD_REQUEST, e.field(), e.getMessage());
    }

    private static ResponseEntity<ProblemDetail> problem(HttpStatus status, String field, @Nullable String detail) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail == null ? "" : detail);
        problem.setType(URI.create("about:blank"));
        problem.setProperty("field", field);
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    /**
     * @param conversation null for a caller who is never texted
     * @param outcome why, for such a caller; else left out
     */
    record Answer(
            String callId,

            @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable UUID conversation,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String outcome) {

        static Answer of(MissedCall call) {
            return new Answer(call.callId(), call.conversation(), call.isTextable() ? null : call.callerKind());
        }
    }
}
