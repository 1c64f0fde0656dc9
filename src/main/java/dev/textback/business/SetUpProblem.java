package dev.textback.business;

/** Something about the set-up stops the start. The message says what is wrong and what would be right, and is printed without a trace. */
public class SetUpProblem extends RuntimeException {

    public SetUpProblem(String message) {
        super(message);
    }
}
