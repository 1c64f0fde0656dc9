package dev.textback.story;

import dev.textback.business.PhoneNumber;
import dev.textback.texting.Carrier;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The real way to the simulated carrier, with a switch: for numbers that a story names, the carrier answers as the story says. */
class FaultyCarrier implements Carrier {

    private final Carrier real;
    private final Map<String, HandOver> faults = new ConcurrentHashMap<>();

    FaultyCarrier(Carrier real) {
        this.real = real;
    }

    void answers(Caller caller, HandOver fault) {
        faults.put(caller.number(), fault);
    }

    void isRepaired() {
        faults.clear();
    }

    @Override
    public HandOver handOver(OutboundText text) {
        HandOver fault = faults.get(text.to().e164());
        return fault == null ? real.handOver(text) : fault;
    }

    @Override
    public Record recordOf(PhoneNumber from, PhoneNumber to, Instant since, Set<String> knownIds) {
        return real.recordOf(from, to, since, knownIds);
    }

    @Override
    public LineType lookup(PhoneNumber number) {
        return real.lookup(number);
    }
}
