package dev.textback.texting;

/** The carrier certainly did not take the text: it is busy, or our account or sender is set up wrongly. The step must be tried again. */
public class CarrierUnready extends RuntimeException {

    public CarrierUnready(String message) {
        super(message);
    }
}
