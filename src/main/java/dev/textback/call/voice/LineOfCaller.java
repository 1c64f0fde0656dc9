package dev.textback.call.voice;

import dev.textback.business.Business;
import dev.textback.business.Businesses;
import dev.textback.business.CallerId;
import dev.textback.conversation.LogContext;
import dev.textback.texting.LineLookup;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * Has the caller's line looked up while the call goes on, so that a landline hears the booking address instead of the promise of a text. It
 * makes that sooner and decides nothing: what comes too late, or not at all, is found out by the process.
 */
@Component
class LineOfCaller implements DisposableBean {

    private static final int MOST_AT_ONCE = 4;

    /** What an announcement may wait: the whole answer has 800 ms. */
    private static final Duration PATIENCE = Duration.ofMillis(400);

    private final Businesses businesses;
    private final LineLookup lookup;
    private final ThreadPoolExecutor threads;

    LineOfCaller(Businesses businesses, LineLookup lookup) {
        this.businesses = businesses;
        this.lookup = lookup;
        threads = new ThreadPoolExecutor(0, MOST_AT_ONCE, 30, TimeUnit.SECONDS, new SynchronousQueue<>(), work -> {
            Thread thread = new Thread(work, "line-lookup");
            thread.setDaemon(true);
            return thread;
        });
    }

    /** Begins to look it up; done at once if there is nothing to look up, or too much at once. */
    CompletableFuture<Void> lookUp(IncomingCall call, Business business) {
        if (!(businesses.read(call.from(), business) instanceof CallerId.Textable caller)) {
            return CompletableFuture.completedFuture(null);
        }
        try {
            return CompletableFuture.runAsync(
                    () -> {
                        LogContext.clear();
                        lookup.lookUp(business, caller.number());
                    },
                    threads);
        } catch (RejectedExecutionException allBusy) {
            return CompletableFuture.completedFuture(null);
        }
    }

    /** Waits for it as long as somebody at the phone can. */
    static void await(CompletableFuture<Void> lookUp) {
        lookUp.completeOnTimeout(null, PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
                .join();
    }

    @Override
    public void destroy() {
        threads.shutdown();
    }
}
