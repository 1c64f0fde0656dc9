package dev.textback.simulator;

import org.springframework.http.HttpStatus;

/** The phone page asked for something that cannot be; the message is for the person in front of it. */
class PhoneProblem extends RuntimeException {

    private final HttpStatus status;

    PhoneProblem(HttpStatus status, String message) {
        super(message);
        this.status = status;
    }

    HttpStatus status() {
        return status;
    }
}
