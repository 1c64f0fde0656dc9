package dev.textback.simulator;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Errands that run when the test says so, in the order they are due, without waiting. */
class ErrandsByHand implements Errands {

    private record Due(Duration at, Runnable errand) {}

    private final List<Due> waiting = new ArrayList<>();
    private Duration now = Duration.ZERO;

    @Override
    public void after(Duration delay, Runnable errand) {
        waiting.add(new Due(now.plus(delay), errand));
    }

    void runAll() {
        while (!waiting.isEmpty()) {
            Due next = waiting.stream().min(Comparator.comparing(Due::at)).orElseThrow();
            waiting.remove(next);
            now = next.at();
            next.errand().run();
        }
    }

    /** The carrier's program ends: what it had in mind is gone. */
    void forget() {
        waiting.clear();
    }
}
