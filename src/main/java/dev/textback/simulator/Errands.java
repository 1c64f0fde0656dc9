package dev.textback.simulator;

import java.time.Duration;

/** What the carrier does by itself, after it has answered. It is the carrier's time, not the engine's: moving the clock does not hurry it. */
interface Errands {

    /** Does it once, after the delay. */
    void after(Duration delay, Runnable errand);
}
