package dev.textback.figures;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reports missed calls and measures when their first texts reach the carrier. */
final class MissedCalls {

    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final Duration BEFORE = Duration.ofSeconds(1);
    private static final Duration AFTER = Duration.ofSeconds(5);

    private final Product product;
    private final Telephony telephony;
    private final CarrierStandIn carrier;
    private final Clock clock;
    private int neverCame;

    MissedCalls(Product product, Telephony telephony, CarrierStandIn carrier, Clock clock) {
        this.product = product;
        this.telephony = telephony;
        this.carrier = carrier;
        this.clock = clock;
    }

    /** Texts that did not reach the carrier within a minute of the last being due. */
    int neverCame() {
        return neverCame;
    }

    /** The lags of calls that come twice a second, each due two seconds later. */
    Spread oneByOne(List<String> callers) throws InterruptedException {
        Map<String, Instant> due = new LinkedHashMap<>();
        Metronome.beat(callers.size(), Duration.ofMillis(500), i -> {
            Instant ended = clock.instant();
            due.put(callers.get(i), ended.plus(Product.QUICK));
            return telephony.missedCall(callers.get(i), Product.QUICK_LINE, ended);
        });
        return lags(due);
    }

    /** The lags of calls whose texts are all due within {@code stretch}, evenly; the calls themselves were reported long before. */
    Surge surge(List<String> callers, Duration stretch) throws InterruptedException {
        product.settle();
        Instant last = clock.instant();
        Map<String, Instant> due = new LinkedHashMap<>();
        Metronome.beat(callers.size(), Duration.ofMillis(60), i -> {
            Instant ended = last.minus(stretch).plus(stretch.multipliedBy(i + 1).dividedBy(callers.size()));
            due.put(callers.get(i), ended.plus(Product.SLOW));
            return telephony.missedCall(callers.get(i), Product.SLOW_LINE, ended);
        });
        Metronome.rest(Duration.between(
                clock.instant(), last.minus(stretch).plus(Product.SLOW).minus(BEFORE)));
        Duration before = product.processorTime();
        Spread lags = lags(due);
        // what follows a text, up to waiting for the reply, belongs to it
        Metronome.rest(AFTER);
        return new Surge(lags, product.processorTime().minus(before).dividedBy(callers.size()));
    }

    private Spread lags(Map<String, Instant> due) throws InterruptedException {
        Map<String, Instant> arrived = carrier.firstArrivals(due.keySet(), PATIENCE.plus(Product.SLOW));
        neverCame += due.size() - arrived.size();
        List<Duration> lags = new ArrayList<>();
        arrived.forEach((caller, arrival) -> lags.add(Duration.between(due.get(caller), arrival)));
        return Spread.of(lags);
    }

    /**
     * @param lags from due to the carrier's receipt
     * @param processorPerText the program's processor time for each of the texts
     */
    record Surge(Spread lags, Duration processorPerText) {}
}
