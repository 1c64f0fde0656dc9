package dev.textback.refusal;

import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;

/** The answer to a request that cannot be taken: a problem detail (RFC 9457) that names the field that is wrong. */
public final class Refusal {

    private Refusal() {}

    /** @param detail what is wrong and what would be right, for people */
    public static ResponseEntity<ProblemDetail> of(HttpStatus status, String field, String detail) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setProperty("field", field);
        return of(problem);
    }

    /** A problem that says more than a field. */
    public static ResponseEntity<ProblemDetail> of(ProblemDetail problem) {
        return ResponseEntity.status(problem.getStatus())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }
}
