package dev.textback.drill;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Lets real time pass: the program under the drill is another process, whose clock nobody can move. */
final class Pause {

    private Pause() {}

    static void of(Duration time) throws InterruptedException {
        if (!time.isNegative() && !time.isZero()) {
            // Nobody counts it down
            boolean early = new CountDownLatch(1).await(time.toMillis(), TimeUnit.MILLISECONDS);
            assert !early;
        }
    }
}
