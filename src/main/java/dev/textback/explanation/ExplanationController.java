package dev.textback.explanation;

import dev.textback.business.LoginScope;
import dev.textback.call.MissedCall;
import dev.textback.call.MissedCalls;
import dev.textback.refusal.Refusal;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /api/missed-calls/{callId}}: what became of a call, and why; for the people of its business. */
@RestController
class ExplanationController {

    private final MissedCalls calls;
    private final ExplainCall explainCall;

    ExplanationController(MissedCalls calls, ExplainCall explainCall) {
        this.calls = calls;
        this.explainCall = explainCall;
    }

    @GetMapping(path = "/api/missed-calls/{callId}", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<?> explain(@PathVariable String callId, Authentication login) {
        Optional<MissedCall> call = calls.find(callId).filter(found -> LoginScope.covers(login, found.businessId()));
        return call.<ResponseEntity<?>>map(known -> ResponseEntity.ok(explainCall.explain(known)))
                .orElseGet(() ->
                        Refusal.of(HttpStatus.NOT_FOUND, "callId", "'" + callId + "' is no call that was reported"));
    }
}
