package dev.textback.texting;

/** Whether the carrier took the text is not known yet; the step must be tried again, which asks the carrier's record first. */
public class OutcomeUnknown extends RuntimeException {

    OutcomeUnknown(String message) {
        super(message);
    }
}
