package dev.textback.call;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.textback.call.ReportCall.Report;
import dev.textback.refusal.Refusal;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Takes the report of a missed call and puts what became of it into HTTP, the same for every way in. */
@Component
public class MissedCallReports {

    private static final Logger LOG = LoggerFactory.getLogger(MissedCallReports.class);

    private final ReportCall reportCall;

    MissedCallReports(ReportCall reportCall) {
        this.reportCall = reportCall;
    }

    /**
     * 202 recorded, 200 known already, 404 nobody's line, 409 the id belongs to another call.
     *
     * @param names what the sender calls our fields {@code callId} and {@code to}
     * @param mayReportFor the businesses, by id, whose calls the sender may report; another's line looks like nobody's
     */
    public ResponseEntity<?> answer(ReportedCall call, UnaryOperator<String> names, Predicate<String> mayReportFor) {
        Report report = reportCall.report(call, mayReportFor);
        if (report instanceof Report.Recorded recorded) {
            return ResponseEntity.accepted().body(Answer.of(recorded.call()));
        }
        if (report instanceof Report.Repeated repeated) {
            return ResponseEntity.ok(Answer.of(repeated.call()));
        }
        return report instanceof Report.UnknownLine
                ? unknownLine(call.to(), names.apply("to"))
                : Refusal.of(
                        HttpStatus.CONFLICT,
                        names.apply("callId"),
                        "'" + call.callId()
                                + "' was reported before with another from or to; a call id names one call");
    }

    /** 404: no business has the line, as far as the sender may know. */
    public static ResponseEntity<ProblemDetail> unknownLine(String line, String field) {
        LOG.warn(
                "A missed call came in for a line that no business has; lines are configured under textback.businesses[].lines");
        return Refusal.of(
                HttpStatus.NOT_FOUND,
                field,
                "'" + line + "' is no line of any business; lines are configured under textback.businesses[].lines");
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
