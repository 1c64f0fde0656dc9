package dev.textback.simulator;

/** The simulated carrier's API refuses a request. */
class CarrierRefusal extends RuntimeException {

    private final int status;

    CarrierRefusal(int status, String message) {
        super(message);
        this.status = status;
    }

    int status() {
        return status;
    }
}
