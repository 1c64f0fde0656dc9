package dev.textback.evidence;

import dev.textback.refusal.Refusal;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Says what was wrong with a request for evidence. */
@RestControllerAdvice(basePackageClasses = Problems.class)
class Problems {

    @ExceptionHandler
    ResponseEntity<ProblemDetail> notValid(NotValid e) {
        return Refusal.of(HttpStatus.BAD_REQUEST, e.field(), String.valueOf(e.getMessage()));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> notFound(NotFound e) {
        return Refusal.of(HttpStatus.NOT_FOUND, e.field(), String.valueOf(e.getMessage()));
    }
}
