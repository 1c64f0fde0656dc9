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

    private final Map<String, LineType> lines = new ConcurrentHashMap<>();
    private final Map<String, Integer> lookups = new ConcurrentHashMap<>();

    private final Set<String> lost = ConcurrentHashMap.newKeySet();

    FaultyCarrier(Carrier real) {
        this.real = real;
    }

    void answers(Caller caller, HandOver fault) {
        faults.put(caller.number(), fault);
    }

    /** The same for texts to a phone of the business. */
    void answersStaff(String number, HandOver fault) {
        faults.put(number, fault);
    }

    /** It takes the text, but nobody hears that it did. */
    void losesItsAnswerAbout(Caller caller) {
        lost.add(caller.number());
    }

    /** What it says of the caller's line. */
    void saysOfTheLineOf(Caller caller, LineType type) {
        lines.put(caller.number(), type);
    }

    /** How often it was asked for the caller's line. */
    int lookupsOf(Caller caller) {
        return lookups.getOrDefault(caller.number(), 0);
    }

    void isRepaired() {
        lines.clear();
        faults.clear();
        lost.clear();
    }

    @Override
    public HandOver handOver(OutboundText text) {
        HandOver fault = faults.get(text.to().e164());
        if (fault != null) {
            return fault;
        }
        HandOver answer = real.handOver(text);
        return lost.contains(text.to().e164()) ? new HandOver.Unknown("the connection broke") : answer;
    }

    @Override
    public Record recordOf(PhoneNumber from, PhoneNumber to, Instant since) {
        return real.recordOf(from, to, since);
    }

    @Override
    public LineType lookup(PhoneNumber number) {
        lookups.merge(number.e164(), 1, Integer::sum);
        LineType said = lines.get(number.e164());
        return said == null ? real.lookup(number) : said;
    }
}
