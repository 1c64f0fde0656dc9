package dev.textback.figures;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;

/**
 * Begins one thing after the other at a steady beat, whether or not earlier ones have ended: a slow answer must not thin out the load that
 * it is measured under.
 */
final class Metronome {

    private Metronome() {}

    /** How long each took, counted from its beat; waits until all have ended. */
    static List<Duration> beat(int times, Duration apart, IntFunction<CompletableFuture<?>> begin) {
        ScheduledExecutorService beats = Executors.newSingleThreadScheduledExecutor();
        long start = System.nanoTime() + Duration.ofMillis(100).toNanos();
        List<CompletableFuture<Duration>> running = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            int number = i;
            long beat = start + i * apart.toNanos();
            CompletableFuture<Duration> took = new CompletableFuture<>();
            running.add(took);
            beats.schedule(
                    () -> begin.apply(number)
                            .whenComplete(
                                    (answer, failure) -> took.complete(Duration.ofNanos(System.nanoTime() - beat))),
                    beat - System.nanoTime(),
                    TimeUnit.NANOSECONDS);
        }
        List<Duration> all = running.stream().map(CompletableFuture::join).toList();
        beats.shutdown();
        return all;
    }

    /** Lets time pass. */
    static void rest(Duration time) {
        beat(
                1,
                Duration.ZERO,
                nothing ->
                        new CompletableFuture<>().completeOnTimeout("rested", time.toMillis(), TimeUnit.MILLISECONDS));
    }
}
