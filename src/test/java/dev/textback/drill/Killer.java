package dev.textback.drill;

import java.time.Duration;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Kills the program at the boundary that it is armed for. The proxy and the carrier ask at every boundary that they see. */
final class Killer {

    private final AtomicReference<@Nullable Armed> armed = new AtomicReference<>();
    private final Map<Boundary, Integer> seen = Collections.synchronizedMap(new EnumMap<>(Boundary.class));
    private final Map<Boundary, Integer> hit = Collections.synchronizedMap(new EnumMap<>(Boundary.class));
    private final Runnable kill;

    /** @param kill ends the program at once and returns when it is gone */
    Killer(Runnable kill) {
        this.kill = kill;
    }

    /**
     * Arms for the boundary and waits for the kill.
     *
     * @return whether it came to it within the patience
     */
    boolean killAt(Boundary boundary, int visit, Duration patience) throws InterruptedException {
        CompletableFuture<Boundary> killed = arm(boundary, visit);
        try {
            killed.get(patience.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException neverCame) {
            if (armed.getAndSet(null) != null) {
                return false;
            }
            // It came at this very moment
            killed.join();
            return true;
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Arms for the boundary; done as soon as the program is dead. */
    CompletableFuture<Boundary> arm(Boundary boundary, int visit) {
        Armed one = new Armed(boundary, visit);
        armed.set(one);
        return one.done;
    }

    /** Whether the program is dead now, killed by this call: what was about to happen must not. */
    boolean diesAt(Boundary boundary) {
        seen.merge(boundary, 1, Integer::sum);
        Armed now = armed.get();
        if (now == null || now.boundary != boundary || !now.isItsTurn() || !armed.compareAndSet(now, null)) {
            return false;
        }
        kill.run();
        hit.merge(boundary, 1, Integer::sum);
        now.done.complete(boundary);
        return true;
    }

    /** How often the program came by. */
    int seen(Boundary boundary) {
        return seen.getOrDefault(boundary, 0);
    }

    /** How often it died there. */
    int hit(Boundary boundary) {
        return hit.getOrDefault(boundary, 0);
    }

    private static final class Armed {
        private final Boundary boundary;
        private final CompletableFuture<Boundary> done = new CompletableFuture<>();
        private int left;

        private Armed(Boundary boundary, int visit) {
            this.boundary = boundary;
            this.left = visit;
        }

        private synchronized boolean isItsTurn() {
            return --left == 0;
        }
    }
}
