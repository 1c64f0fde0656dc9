package dev.textback.refusal;

import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Answers a {@link RefusedRequest}, whichever route it was sent to. */
@RestControllerAdvice
class RefusedRequests {

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(RefusedRequest request) {
        return Refusal.of(request.status(), request.field(), String.valueOf(request.getMessage()));
    }
}
