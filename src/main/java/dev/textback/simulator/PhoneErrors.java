package dev.textback.simulator;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Errors of the phone page's API as problem details, whose {@code detail} the page shows as it is. */
@RestControllerAdvice(assignableTypes = {PhoneApi.class, RegistrationDesk.class})
@Order(Ordered.HIGHEST_PRECEDENCE) // before Spring's own problem details, which say less
@ConditionalOnSimulator
class PhoneErrors {

    @ExceptionHandler
    ProblemDetail on(PhoneProblem problem) {
        return ProblemDetail.forStatusAndDetail(problem.status(), String.valueOf(problem.getMessage()));
    }

    @ExceptionHandler
    ProblemDetail on(HttpMessageNotReadableException unreadable) {
        return ProblemDetail.forStatusAndDetail(
                HttpStatus.BAD_REQUEST, "The page sent something unreadable: from, line, body and to are texts");
    }

    @ExceptionHandler
    ProblemDetail on(MissingServletRequestParameterException missing) {
        return ProblemDetail.forStatusAndDetail(
                HttpStatus.BAD_REQUEST, "'" + missing.getParameterName() + "' is missing");
    }
}
