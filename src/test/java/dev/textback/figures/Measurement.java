package dev.textback.figures;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Everything that is measured on one database, one after the other in one run of the program, which starts cold. */
final class Measurement {

    static final int ONE_BY_ONE = 60;
    static final int SURGE = 200;
    static final int WEBHOOKS = 600;

    private final Path jar;
    private final Path directory;
    private final Map<String, String> environment;
    private final Clock clock = Clock.systemUTC();

    /** @param environment what differs from the program's defaults */
    Measurement(Path jar, Path directory, Map<String, String> environment) {
        this.jar = jar;
        this.directory = directory;
        this.environment = environment;
    }

    Findings run() throws IOException, InterruptedException {
        try (CarrierStandIn carrier = new CarrierStandIn(clock);
                Product product = new Product(jar, directory, carrier, environment)) {
            Telephony telephony = new Telephony(product);
            MissedCalls calls = new MissedCalls(product, telephony, carrier, clock);
            Memory atStart = Memory.of(product.process());
            Spread first = calls.oneByOne(callers(1_000, 1));
            Spread idle = calls.oneByOne(callers(1_001, ONE_BY_ONE));
            MissedCalls.Surge inOneSecond = calls.surge(callers(2_000, SURGE), Duration.ofSeconds(1));
            MissedCalls.Surge atOnce = calls.surge(callers(3_000, SURGE), Duration.ZERO);
            Spread webhook = webhooks(telephony, carrier);
            MissedCalls.Surge later = calls.surge(callers(4_000, SURGE), Duration.ofSeconds(1));
            Memory atEnd = Memory.of(product.process());
            return new Findings(
                    product.startUp(),
                    first,
                    idle,
                    inOneSecond,
                    atOnce,
                    webhook,
                    later,
                    calls.neverCame(),
                    telephony.notTaken(),
                    atStart,
                    atEnd);
        }
    }

    /** Every second text is a reply to one of ours, the others come from strangers; the receipts for our own texts come in between. */
    private static Spread webhooks(Telephony telephony, CarrierStandIn carrier) {
        List<String> repliers = callers(3_000, SURGE);
        List<String> strangers = callers(5_000, WEBHOOKS);
        return Spread.of(Metronome.beat(WEBHOOKS, Duration.ofMillis(50), i -> {
            carrier.nextTaken().ifPresent(telephony::delivered);
            boolean reply = i % 2 == 0 && i / 2 < SURGE;
            return reply
                    ? telephony.inboundText(repliers.get(i / 2), Product.SLOW_LINE, "2")
                    : telephony.inboundText(strangers.get(i), Product.SLOW_LINE, "Are you open on Saturday?");
        }));
    }

    /** Numbers that nobody has, in E.164. */
    private static List<String> callers(int from, int count) {
        return IntStream.range(from, from + count)
                .mapToObj(i -> "+1415555%04d".formatted(i))
                .toList();
    }
}
