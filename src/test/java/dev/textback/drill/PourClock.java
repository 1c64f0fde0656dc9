package dev.textback.drill;

import java.time.Duration;

/**
 * The time in which calls are poured in. It stands still while the program takes long to start, so that the last blows still meet with calls,
 * however slow the machine is; for the first seconds without a program it goes on, so that calls come to a closed door too.
 */
final class PourClock {

    private static final Duration STEP = Duration.ofMillis(20);

    private Duration before = Duration.ZERO;
    private long since = System.nanoTime();
    private boolean stands;

    synchronized Duration passed() {
        return stands ? before : before.plusNanos(System.nanoTime() - since);
    }

    synchronized void stand() {
        if (!stands) {
            before = passed();
            stands = true;
        }
    }

    synchronized void goOn() {
        if (stands) {
            since = System.nanoTime();
            stands = false;
        }
    }

    void awaits(Duration moment) throws InterruptedException {
        while (passed().compareTo(moment) < 0) {
            Pause.of(STEP);
        }
    }
}
