package dev.textback.texting;

import dev.textback.business.PhoneNumber;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicBoolean;

/** Hands a text over, and then, if it was told to, the machine is gone before anything can be recorded. */
final class CrashingCarrier implements Carrier {

    private final Carrier carrier;
    private final AtomicBoolean crashes = new AtomicBoolean();

    CrashingCarrier(Carrier carrier) {
        this.carrier = carrier;
    }

    void afterTheNextText() {
        crashes.set(true);
    }

    @Override
    public HandOver handOver(OutboundText text) {
        HandOver answer = carrier.handOver(text);
        if (crashes.compareAndSet(true, false)) {
            throw new Error("the machine is gone");
        }
        return answer;
    }

    @Override
    public Record recordOf(PhoneNumber from, PhoneNumber to, Instant since) {
        return carrier.recordOf(from, to, since);
    }

    @Override
    public LineType lookup(PhoneNumber number) {
        return carrier.lookup(number);
    }
}
