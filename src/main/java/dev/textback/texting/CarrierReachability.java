package dev.textback.texting;

/** Asks the carrier whether it is there and knows us, at the cost of one cheap call. */
public interface CarrierReachability {

    /** Asks now; takes 5 s at most and never throws. */
    Answer ask();

    /**
     * What the carrier said.
     *
     * @param reachable whether a text could be handed over now, as far as that can be seen
     * @param meaning one sentence for operators; no secret, no number
     */
    record Answer(boolean reachable, String meaning) {}
}
