package dev.textback.call.voice;

import dev.textback.conversation.LogContext;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Bounds the time that a caller waits for the database. Work that takes longer goes on by itself, and whatever it notes counts; but somebody
 * with a phone at their ear hears something meanwhile. With all threads busy there is no waiting at all.
 */
@Component
class InTime implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(InTime.class);
    private static final int MOST_AT_ONCE = 16;

    private final ThreadPoolExecutor threads;
    private final Duration patience;

    InTime(@Value("${textback.voice.patience:800ms}") Duration patience) {
        this.patience = patience;
        threads = new ThreadPoolExecutor(0, MOST_AT_ONCE, 30, TimeUnit.SECONDS, new SynchronousQueue<>(), work -> {
            Thread thread = new Thread(work, "voice");
            thread.setDaemon(true);
            return thread;
        });
    }

    /** The work's result; {@code otherwise} if there is none in time. */
    <T> T or(T otherwise, Supplier<T> work) {
        try {
            return done(work);
        } catch (NotInTime | RuntimeException failure) {
            LOG.warn(
                    "A call is answered from memory, because it could not be recorded in time: {}", failure.toString());
            return otherwise;
        }
    }

    /** Does the work while nobody waits for it; what cannot be done is logged. */
    void afterwards(Runnable work) {
        try {
            threads.execute(() -> {
                try {
                    LogContext.clear();
                    work.run();
                } catch (RuntimeException failure) {
                    LOG.warn("What follows an answered call could not be recorded: {}", failure.toString());
                }
            });
        } catch (RejectedExecutionException allBusy) {
            LOG.warn("What follows an answered call could not be recorded: too many calls wait for the database");
        }
    }

    /** Does the work. @throws NotStored if it failed or is not done in time, so that the carrier repeats what it told */
    void orNotStored(Runnable work) {
        try {
            done(() -> {
                work.run();
                return true;
            });
        } catch (NotInTime | RuntimeException failure) {
            throw new NotStored(failure);
        }
    }

    private <T> T done(Supplier<T> work) throws NotInTime {
        Future<T> future;
        try {
            future = threads.submit(() -> {
                // The thread's last call was another caller's
                LogContext.clear();
                return work.get();
            });
        } catch (RejectedExecutionException allBusy) {
            throw new NotInTime("too many calls wait for the database");
        }
        try {
            return future.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException late) {
            throw new NotInTime("the database took more than " + patience.toMillis() + " ms");
        } catch (ExecutionException failure) {
            throw new IllegalStateException(failure.getCause());
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new NotInTime("the program is stopping");
        }
    }

    @Override
    public void destroy() {
        threads.shutdown();
    }

    private static final class NotInTime extends Exception {

        private static final long serialVersionUID = 1L;

        NotInTime(String message) {
            super(message);
        }
    }
}
