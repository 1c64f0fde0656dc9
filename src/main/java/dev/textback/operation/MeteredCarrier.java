package dev.textback.operation;

import dev.textback.business.PhoneNumber;
import dev.textback.texting.Carrier;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Instant;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Supplier;

/** Times each call of the carrier, by what came of it; changes nothing. */
class MeteredCarrier implements Carrier {

    private final Carrier carrier;
    private final Supplier<MeterRegistry> meters;

    MeteredCarrier(Carrier carrier, Supplier<MeterRegistry> meters) {
        this.carrier = carrier;
        this.meters = meters;
    }

    @Override
    public HandOver handOver(OutboundText text) {
        return timed("hand-over", () -> carrier.handOver(text), MeteredCarrier::name);
    }

    @Override
    public Record recordOf(PhoneNumber from, PhoneNumber to, Instant since) {
        return timed("record", () -> carrier.recordOf(from, to, since), MeteredCarrier::name);
    }

    @Override
    public LineType lookup(PhoneNumber number) {
        return timed("lookup", () -> carrier.lookup(number), Label::of);
    }

    private <T> T timed(String call, Supplier<T> made, Function<T, String> outcome) {
        Timer.Sample begun = Timer.start(meters.get());
        T answer = made.get();
        begun.stop(Timer.builder("textback.carrier.requests")
                .description("Calls of the carrier, by what came of them")
                .tag("call", call)
                .tag("outcome", outcome.apply(answer))
                .register(meters.get()));
        return answer;
    }

    /** The answer's class as a label, such as {@code not-found}. */
    private static String name(Object answer) {
        return answer.getClass()
                .getSimpleName()
                .replaceAll("(?<=[a-z])(?=[A-Z])", "-")
                .toLowerCase(Locale.ROOT);
    }
}
