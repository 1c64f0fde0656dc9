package dev.textback.simulator;

import java.util.Map;
import java.util.UUID;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/** Errors of the simulated carrier's API in Plivo's form: {@code {"api_id","error"}}. */
@RestControllerAdvice(assignableTypes = {MessageApi.class, LookupApi.class, RegistrationApi.class})
@Order(Ordered.HIGHEST_PRECEDENCE) // before Spring's own problem details, which say less
@ConditionalOnSimulator
class CarrierErrors {

    @ExceptionHandler
    ResponseEntity<Map<String, String>> on(CarrierRefusal refusal) {
        return error(refusal.status(), String.valueOf(refusal.getMessage()));
    }

    @ExceptionHandler
    ResponseEntity<Map<String, String>> on(HttpMessageNotReadableException unreadable) {
        return error(400, "invalid JSON");
    }

    @ExceptionHandler
    ResponseEntity<Map<String, String>> on(MethodArgumentTypeMismatchException mismatch) {
        return error(400, mismatch.getName() + " is invalid: " + mismatch.getValue());
    }

    @ExceptionHandler
    ResponseEntity<Map<String, String>> on(MissingServletRequestParameterException missing) {
        return error(400, missing.getParameterName() + " is missing");
    }

    private static ResponseEntity<Map<String, String>> error(int status, String error) {
        return ResponseEntity.status(status)
                .body(Map.of("api_id", UUID.randomUUID().toString(), "error", error));
    }
}
