package dev.textback.csv;

import dev.textback.refusal.Refusal;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Answers a file that is no table with 400, and one that is too long with 413. */
@RestControllerAdvice
class UnreadableFiles {

    @ExceptionHandler
    ResponseEntity<ProblemDetail> unreadable(UnreadableCsv file) {
        HttpStatus status = file.isTooLong() ? HttpStatus.PAYLOAD_TOO_LARGE : HttpStatus.BAD_REQUEST;
        return Refusal.of(status, "file", file.getMessage() + ". Nothing was imported");
    }
}
