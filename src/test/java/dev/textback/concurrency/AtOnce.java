package dev.textback.concurrency;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;

/** Lets two things happen at the same instant, a little shifted against each other, so that over many rounds each comes first. */
final class AtOnce {

    private static final long MOST_SHIFT = TimeUnit.MILLISECONDS.toNanos(6);

    private AtOnce() {}

    /** The answers in the order of the actions; an action that threw answers with what it threw. */
    static List<Object> both(Callable<?> one, Callable<?> other) throws Exception {
        CyclicBarrier start = new CyclicBarrier(2);
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            List<Object> answers = new ArrayList<>();
            for (Future<Object> answer : threads.invokeAll(List.of(at(start, one), at(start, other)))) {
                answers.add(answer.get());
            }
            return answers;
        } finally {
            threads.shutdownNow();
        }
    }

    private static Callable<Object> at(CyclicBarrier start, Callable<?> action) {
        long shift = ThreadLocalRandom.current().nextLong(MOST_SHIFT);
        return () -> {
            start.await(10, TimeUnit.SECONDS);
            long begin = System.nanoTime() + shift;
            while (System.nanoTime() < begin) {
                Thread.onSpinWait();
            }
            try {
                Object answer = action.call();
                return answer == null ? "done" : answer;
            } catch (Exception thrown) {
                return thrown;
            }
        };
    }
}
